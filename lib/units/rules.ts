import type { CollectiveKind, UnitKind } from "../db/generated/enums";
import type { OrganisationKind, CollectiveKind as RegulatedKind } from "../regulations/subjects";

/** A unit as far as its place in the tree is concerned. */
export type TreeUnit = { id: string; path: string; kind: UnitKind };

/** Units that hold party members directly. */
export const CELL_KINDS: readonly UnitKind[] = ["cell", "grassrootsCell"];

/** Committees that decide ratings of what is below them. */
const DECIDING_KINDS: ReadonlySet<UnitKind> = new Set([
  "grassrootsCommittee",
  "districtCommittee",
  "affiliatedCommittee",
  "province",
]);

const ORGANISATION_KINDS: Record<UnitKind, OrganisationKind | null> = {
  province: "province",
  districtCommittee: "upperCommittee",
  affiliatedCommittee: "upperCommittee",
  grassrootsCommittee: "grassrootsCommittee",
  grassrootsCell: "grassrootsCell",
  subCommittee: "subCommittee",
  cell: "cell",
  partyGroup: null,
  agency: null,
};

/** The kind of Party organisation a unit is rated as; null for agencies and party groups (R3.9). */
export function organisationKindOf(kind: UnitKind): OrganisationKind | null {
  return ORGANISATION_KINDS[kind];
}

const STANDING: Partial<Record<UnitKind, RegulatedKind>> = {
  province: "provinceStandingCommittee",
  districtCommittee: "districtStandingCommittee",
  affiliatedCommittee: "districtStandingCommittee",
  grassrootsCommittee: "grassrootsStandingCommittee",
};

const EXECUTIVE: Partial<Record<UnitKind, RegulatedKind>> = {
  grassrootsCommittee: "grassrootsCommittee",
  subCommittee: "subCommittee",
};

const REGARDLESS_OF_UNIT: Partial<Record<CollectiveKind, RegulatedKind>> = {
  cellCommittee: "cellCommittee",
  cell: "cell",
  leadership: "agencyLeadership",
  government: "governmentLeadership",
  council: "governmentLeadership",
  front: "frontLeadership",
  massOrganisation: "massOrganisationLeadership",
};

/** What the regulations call a body of this kind in a unit of that kind; null where they do not review it (R3.1–R3.6). */
export function reviewKindOf(collective: CollectiveKind, unit: UnitKind): RegulatedKind | null {
  if (collective === "standingCommittee") return STANDING[unit] ?? null;
  if (collective === "executiveCommittee") return EXECUTIVE[unit] ?? null;
  return REGARDLESS_OF_UNIT[collective] ?? null;
}

/** Looks up the line above a unit without walking the whole tree each time. */
export type UnitTree<U extends TreeUnit> = {
  byId: ReadonlyMap<string, U>;
  /** The units above, nearest first. */
  ancestorsOf(unit: TreeUnit): U[];
};

export function treeOf<U extends TreeUnit>(units: readonly U[]): UnitTree<U> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  return { byId, ancestorsOf: (unit) => prefixesOf(unit.path).flatMap((path) => byPath.get(path) ?? []) };
}

/** "/42/444/18562/" has above it "/42/444/" and "/42/". */
function prefixesOf(path: string): string[] {
  const codes = path.split("/").filter(Boolean);
  return codes.slice(1).map((_, index) => `/${codes.slice(0, codes.length - 1 - index).join("/")}/`);
}

/** The nearest committee above that decides; `ancestors` nearest first. Null above the province (R7.6). */
export function committeeAbove<U extends TreeUnit>(ancestors: readonly U[]): U | null {
  return ancestors.find((unit) => DECIDING_KINDS.has(unit.kind)) ?? null;
}

/** The grassroots organisation that a cell belongs to or is: it decides the ratings of its members (R7.7, R9.8). */
export function grassrootsOf<U extends TreeUnit>(unit: U, ancestors: readonly U[]): U | null {
  const line = [unit, ...ancestors];
  return (
    line.find((candidate) => candidate.kind === "grassrootsCommittee" || candidate.kind === "grassrootsCell") ??
    committeeAbove(ancestors)
  );
}

const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  province: "Đảng bộ tỉnh",
  districtCommittee: "Đảng bộ cấp huyện",
  affiliatedCommittee: "Đảng bộ trực thuộc Tỉnh ủy",
  grassrootsCommittee: "Đảng bộ cơ sở",
  grassrootsCell: "Chi bộ cơ sở",
  subCommittee: "Đảng bộ bộ phận",
  cell: "Chi bộ trực thuộc",
  partyGroup: "Tổ đảng",
  agency: "Cơ quan, đơn vị",
};

export function unitKindName(kind: UnitKind): string {
  return UNIT_KIND_NAMES[kind];
}

const COLLECTIVE_KIND_NAMES: Record<CollectiveKind, string> = {
  standingCommittee: "Ban Thường vụ",
  executiveCommittee: "Ban Chấp hành",
  cellCommittee: "Chi ủy",
  cell: "Chi bộ",
  leadership: "Tập thể lãnh đạo",
  government: "Tập thể lãnh đạo UBND",
  council: "Thường trực HĐND",
  front: "Tập thể lãnh đạo Mặt trận Tổ quốc",
  massOrganisation: "Tập thể lãnh đạo đoàn thể",
};

export function collectiveName(kind: CollectiveKind): string {
  return COLLECTIVE_KIND_NAMES[kind];
}

/** Kinds of grassroots organisation in the statistics of the Organisation sector (R9.14), and of the cells below them. */
const BASE_TYPES = {
  commune: "Xã",
  ward: "Phường",
  town: "Thị trấn",
  partyAndFront: "Cơ quan Đảng, Mặt trận, đoàn thể",
  stateAgency: "Cơ quan Nhà nước",
  publicService: "Đơn vị sự nghiệp",
  military: "Quân đội",
  police: "Công an",
  enterprise: "Doanh nghiệp và hợp tác xã",
  overseas: "Ngoài nước",
  other: "Cơ sở khác",
  village: "Thôn, tổ dân phố",
  school: "Trường học",
  health: "Trạm y tế",
  office: "Cơ quan xã, phường, thị trấn",
} as const;

export type BaseType = keyof typeof BASE_TYPES;

/** The words for a stored base type; null when there is none. */
export function baseTypeName(code: string | null): string | null {
  return code !== null && Object.hasOwn(BASE_TYPES, code) ? BASE_TYPES[code as BaseType] : null;
}
