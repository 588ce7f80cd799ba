import { addMonths } from "../core/calendar";
import type {
  CollectiveRole,
  ConditionKind,
  Gender,
  ManagementLevel,
  PartyStatus,
  PositionRank,
  WorkSector,
} from "../db/generated/enums";

/** The words of the register, and which of its entries may be made. */

export const PARTY_STATUS_NAMES: Record<PartyStatus, string> = {
  official: "Đảng viên chính thức",
  probationary: "Đảng viên dự bị",
};

export const GENDER_NAMES: Record<Gender, string> = { male: "Nam", female: "Nữ" };

/** Whether somebody works in the political system: which form a review takes hangs on it (R8.16, R9.3). */
export const WORK_SECTOR_NAMES: Record<WorkSector, string> = {
  politicalSystem: "Trong hệ thống chính trị",
  outside: "Ngoài hệ thống chính trị",
};

/** Cán bộ, công chức, viên chức work in the political system; the register never says both. */
export function isSectorPossible(person: { isOfficial: boolean; workSector: WorkSector | null }): boolean {
  return !(person.isOfficial && person.workSector === "outside");
}

/** A place in a file, told apart from others of the same name; read back by the import. */
export function distinctPlaceName(name: string, code: string): string {
  return `${name} · ${code}`;
}

export const CONDITION_NAMES: Record<ConditionKind, string> = {
  exempt: "Được miễn công tác và sinh hoạt đảng",
  temporarilyExcused: "Tạm miễn sinh hoạt đảng",
  suspended: "Bị đình chỉ sinh hoạt đảng",
  committeeSuspended: "Bị đình chỉ sinh hoạt cấp ủy",
  sickLeave: "Nghỉ ốm từ ba tháng trở lên",
  maternity: "Nghỉ thai sản",
  temporaryActivity: "Sinh hoạt đảng tạm thời nơi khác",
};

/** What a condition changes in the season, in one sentence (R3.10, R3.13, R3.17, R3.18, R20.11). */
export const CONDITION_EFFECTS: Record<ConditionKind, string> = {
  exempt: "Không phải kiểm điểm, không xếp loại; không tính vào số được triệu tập.",
  temporarilyExcused: "Vẫn kiểm điểm, xếp loại; không tính vào số được triệu tập.",
  suspended: "Không kiểm điểm, không xếp loại; không bỏ phiếu.",
  committeeSuspended: "Vẫn kiểm điểm ở chi bộ; không dự họp cấp ủy.",
  sickLeave: "Vẫn kiểm điểm, xếp loại theo kết quả thực tế.",
  maternity: "Vẫn kiểm điểm, xếp loại theo kết quả thực tế.",
  temporaryActivity: "Kiểm điểm ở chi bộ chính thức, có nhận xét của chi bộ nơi sinh hoạt tạm thời.",
};

/** Conditions that rest on a decision of a competent body: its number is asked for. */
const NEEDS_DOCUMENT: ReadonlySet<ConditionKind> = new Set([
  "exempt",
  "temporarilyExcused",
  "suspended",
  "committeeSuspended",
]);

export function needsDocument(kind: ConditionKind): boolean {
  return NEEDS_DOCUMENT.has(kind);
}

export const SEAT_ROLE_NAMES: Record<CollectiveRole, string> = {
  head: "Người đứng đầu",
  deputy: "Cấp phó",
  ordinary: "Ủy viên, thành viên",
};

export const POSITION_RANK_NAMES: Record<PositionRank, string> = {
  head: "Người đứng đầu cơ quan, đơn vị",
  deputyHead: "Cấp phó cơ quan, đơn vị",
  divisionHead: "Trưởng phòng và tương đương",
  deputyDivisionHead: "Phó trưởng phòng và tương đương",
  specialist: "Chuyên viên và tương đương",
  villageHead: "Trưởng thôn, tổ trưởng tổ dân phố",
};

export const MANAGEMENT_LEVEL_NAMES: Record<ManagementLevel, string> = {
  central: "Trung ương quản lý",
  province: "Ban Thường vụ Tỉnh ủy quản lý",
  district: "Ban Thường vụ cấp ủy cấp huyện quản lý",
  grassroots: "Cấp ủy cơ sở quản lý",
};

export type Identity = { name: string; birthDate: string };

/** The same folded name and birth date in one cell may be the same person: a human confirms (card number comes first). */
export function mayBeSamePerson(first: Identity, second: Identity): boolean {
  return first.name === second.name && first.birthDate === second.birthDate;
}

export type MembershipProblem = "membership.sameCell" | "membership.beforeStart";

/** Why a transfer cannot stand; null when it can. Days are "YYYY-MM-DD". */
export function transferProblem(
  held: { cellId: string; validFrom: string },
  wanted: { cellId: string; on: string },
): MembershipProblem | null {
  if (held.cellId === wanted.cellId) return "membership.sameCell";
  return wanted.on <= held.validFrom ? "membership.beforeStart" : null;
}

export type PartyDays = {
  birthDate: string;
  status: PartyStatus;
  admittedOn: string;
  officialOn: string | null;
  /** First day in the cell. */
  validFrom: string;
};

export type PartyDayProblem = {
  code:
    | "person.bornAfterAdmission"
    | "person.officialBeforeAdmission"
    | "person.probationaryHasOfficialDate"
    | "membership.joinsBeforeAdmission"
    | "membership.startsLater";
  field: "admittedOn" | "officialOn" | "validFrom";
};

const ADULT_MONTHS = 18 * 12;

/** What of a member's days cannot be, each with its field; empty when they can stand. */
export function partyDayProblems(days: PartyDays, today: string): PartyDayProblem[] {
  const { birthDate, status, admittedOn, officialOn, validFrom } = days;
  const found: (PartyDayProblem | false)[] = [
    admittedOn < addMonths(birthDate, ADULT_MONTHS) && { code: "person.bornAfterAdmission", field: "admittedOn" },
    officialOn !== null && officialOn < admittedOn && { code: "person.officialBeforeAdmission", field: "officialOn" },
    status === "probationary" &&
      officialOn !== null && { code: "person.probationaryHasOfficialDate", field: "officialOn" },
    validFrom < admittedOn && { code: "membership.joinsBeforeAdmission", field: "validFrom" },
    validFrom > today && { code: "membership.startsLater", field: "validFrom" },
  ];
  return found.filter((problem) => problem !== false);
}
