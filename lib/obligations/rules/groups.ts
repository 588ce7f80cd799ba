import type { CollectiveRole, PositionRank, Track } from "../../db/generated/enums";
import type { CollectiveKind as RegulatedKind } from "../../regulations/subjects";
import { baseTypeName } from "../../units/rules";
import type { SeasonUnit } from "./season-facts";

/** Nhóm tương đồng: those of similar position, role, function and task, at one deciding unit (R8.24, R8.28). */
export type GroupName = { key: string; name: string };

export type DesiredGroup = GroupName & { decidingUnitId: string; track: Track; description: string };

/** How the groups are cut is not in the texts (R8.28). */
export const GROUP_DESCRIPTION =
  "Cùng vị trí, vai trò, chức năng, nhiệm vụ tại một cấp quyết định. Cách chia nhóm: quy ước của hệ thống — cần xác nhận.";

const TERRITORIAL: ReadonlySet<string> = new Set(["commune", "ward", "town"]);

function isTerritorial(unit: SeasonUnit): boolean {
  return unit.kind === "grassrootsCommittee" && (unit.baseType === null || TERRITORIAL.has(unit.baseType));
}

/** "Chi bộ" + "Trường học" → "Chi bộ trường học". */
function withBaseType(key: string, name: string, unit: SeasonUnit): GroupName {
  const words = baseTypeName(unit.baseType);
  if (words === null) return { key, name };
  return { key: `${key}.${unit.baseType}`, name: `${name} ${words.charAt(0).toLowerCase()}${words.slice(1)}` };
}

/** Organisations are compared within their kind, cells within the kind of place they belong to. */
export function organisationGroup(unit: SeasonUnit): GroupName | null {
  if (unit.kind === "cell") return withBaseType("cell", "Chi bộ", unit);
  if (unit.kind === "grassrootsCell") return withBaseType("grassrootsCell", "Chi bộ cơ sở", unit);
  if (unit.kind === "subCommittee") return { key: "subCommittee", name: "Đảng bộ bộ phận" };
  if (unit.kind === "districtCommittee") return { key: "district", name: "Đảng bộ huyện, thị xã, thành phố" };
  if (unit.kind === "affiliatedCommittee") return { key: "affiliated", name: "Đảng bộ trực thuộc Tỉnh ủy" };
  if (isTerritorial(unit)) return { key: "grassroots.territorial", name: "Đảng bộ xã, phường, thị trấn" };
  return unit.kind === "grassrootsCommittee" ? withBaseType("grassroots", "Đảng bộ cơ sở", unit) : null;
}

type BodyNames = { body: string; territorialBody?: string; roles: Record<CollectiveRole, string> };

const BODIES: Partial<Record<RegulatedKind, BodyNames>> = {
  provinceStandingCommittee: {
    body: "Ban Thường vụ Tỉnh ủy",
    roles: { head: "Bí thư Tỉnh ủy", deputy: "Phó Bí thư Tỉnh ủy", ordinary: "Ủy viên Ban Thường vụ Tỉnh ủy" },
  },
  districtStandingCommittee: {
    body: "Ban Thường vụ huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy",
    roles: {
      head: "Bí thư cấp ủy cấp huyện",
      deputy: "Phó Bí thư cấp ủy cấp huyện",
      ordinary: "Ủy viên Ban Thường vụ cấp ủy cấp huyện",
    },
  },
  grassrootsStandingCommittee: {
    body: "Ban Thường vụ đảng ủy cơ sở",
    territorialBody: "Ban Thường vụ đảng ủy xã, phường, thị trấn",
    roles: { head: "Bí thư đảng ủy", deputy: "Phó Bí thư đảng ủy", ordinary: "Ủy viên Ban Thường vụ đảng ủy" },
  },
  grassrootsCommittee: {
    body: "Đảng ủy cơ sở (nơi không có ban thường vụ)",
    roles: { head: "Bí thư đảng ủy", deputy: "Phó Bí thư đảng ủy", ordinary: "Đảng ủy viên" },
  },
  subCommittee: {
    body: "Đảng ủy bộ phận",
    roles: { head: "Bí thư đảng ủy bộ phận", deputy: "Phó Bí thư đảng ủy bộ phận", ordinary: "Đảng ủy viên bộ phận" },
  },
  cellCommittee: { body: "Chi ủy", roles: { head: "Bí thư", deputy: "Phó Bí thư", ordinary: "Chi ủy viên" } },
  cell: { body: "Chi bộ", roles: { head: "Bí thư", deputy: "Phó Bí thư", ordinary: "Đảng viên" } },
  agencyLeadership: {
    body: "Tập thể lãnh đạo cơ quan, đơn vị",
    roles: {
      head: "Người đứng đầu cơ quan, đơn vị",
      deputy: "Cấp phó của người đứng đầu cơ quan, đơn vị",
      ordinary: "Thành viên tập thể lãnh đạo cơ quan, đơn vị",
    },
  },
  governmentLeadership: {
    body: "Tập thể lãnh đạo khối chính quyền",
    territorialBody: "Tập thể lãnh đạo UBND, HĐND xã, phường, thị trấn",
    roles: { head: "Người đứng đầu chính quyền", deputy: "Cấp phó chính quyền", ordinary: "Thành viên chính quyền" },
  },
  frontLeadership: {
    body: "Tập thể lãnh đạo Mặt trận Tổ quốc",
    roles: {
      head: "Chủ tịch Mặt trận Tổ quốc",
      deputy: "Phó Chủ tịch Mặt trận Tổ quốc",
      ordinary: "Ủy viên Thường trực Mặt trận",
    },
  },
  massOrganisationLeadership: {
    body: "Tập thể lãnh đạo đoàn thể",
    roles: { head: "Người đứng đầu đoàn thể", deputy: "Cấp phó đoàn thể", ordinary: "Thành viên lãnh đạo đoàn thể" },
  },
};

const COMMUNES = "xã, phường, thị trấn";

/** Collectives are compared with those of the same kind; bodies of communes apart from those of other grassroots units. */
export function collectiveGroup(kind: RegulatedKind, unit: SeasonUnit): GroupName | null {
  const names = BODIES[kind];
  if (!names) return null;
  return isTerritorial(unit) && names.territorialBody
    ? { key: `${kind}.territorial`, name: names.territorialBody }
    : { key: kind, name: names.body };
}

/** Leading cadres are compared by the body and the role of their highest post: "Bí thư đảng ủy xã, phường, thị trấn". */
export function leaderGroup(kind: RegulatedKind, role: CollectiveRole, unit: SeasonUnit): GroupName | null {
  const names = BODIES[kind];
  if (!names) return null;
  return isTerritorial(unit)
    ? { key: `${kind}.territorial.${role}`, name: `${names.roles[role]} ${COMMUNES}` }
    : { key: `${kind}.${role}`, name: names.roles[role] };
}

/** Members of one grassroots organisation: leading cadres, those who lead its cells, and the others. */
export function memberGroup(isLeader: boolean, cellRole: CollectiveRole): GroupName {
  if (isLeader) return { key: "member.leader", name: "Đảng viên là cán bộ lãnh đạo, quản lý" };
  if (cellRole !== "ordinary")
    return { key: "member.cellLeader", name: "Đảng viên là bí thư, phó bí thư chi bộ, chi ủy viên" };
  return { key: "member.other", name: "Đảng viên không giữ chức vụ" };
}

const POSTS: Partial<Record<PositionRank, string>> = {
  head: "Người đứng đầu",
  deputyHead: "Cấp phó của người đứng đầu",
  divisionHead: "Trưởng phòng và tương đương",
  deputyDivisionHead: "Phó Trưởng phòng và tương đương",
};

export function isLeadingPost(rank: PositionRank): boolean {
  return POSTS[rank] !== undefined;
}

/** Cadres of no reviewed collective are compared by the rank of their highest post and the kind of place where they hold it. */
export function postGroup(rank: PositionRank | undefined, workplace: SeasonUnit): GroupName {
  const name = rank && POSTS[rank];
  if (!name) return { key: "official.other", name: "Cán bộ, công chức, viên chức không giữ chức vụ lãnh đạo" };
  if (isTerritorial(workplace)) return { key: `official.${rank}.territorial`, name: `${name} đơn vị ở ${COMMUNES}` };
  return withBaseType(`official.${rank}`, name, workplace);
}
