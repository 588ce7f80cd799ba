import type { Role } from "../core/roles";
import type { UnitKind } from "../db/generated/enums";

const COMMITTEES: readonly UnitKind[] = ["grassrootsCommittee", "districtCommittee", "affiliatedCommittee", "province"];
const CELLS: readonly UnitKind[] = ["cell", "grassrootsCell"];

/** Over which kinds of unit a role makes sense; null: over any. */
const UNIT_KINDS_OF_ROLE: Record<Role, readonly UnitKind[] | null> = {
  administrator: ["province", "districtCommittee", "affiliatedCommittee"],
  provincialOfficer: ["province"],
  districtOfficer: ["districtCommittee", "affiliatedCommittee"],
  grassrootsOfficer: ["grassrootsCommittee", "subCommittee"],
  cellSecretary: CELLS,
  directingMember: COMMITTEES,
  member: null,
  auditor: null,
};

export function roleFitsUnit(role: Role, kind: UnitKind): boolean {
  return UNIT_KINDS_OF_ROLE[role]?.includes(kind) ?? true;
}

/** Letters and digits that nobody confuses when a password is read aloud or copied from paper. */
const PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** "k7mq-x3fa-9tbh": twelve letters in groups of four, about 59 bits. `pick(n)` gives a random whole number below n. */
export function readablePassword(pick: (below: number) => number): string {
  const letters = Array.from({ length: 12 }, () => PASSWORD_LETTERS.charAt(pick(PASSWORD_LETTERS.length)));
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join("")).join("-");
}

export type GrantPeriod = { validFrom: string; validTo: string | null; standsInFor: string };

/** Why a period cannot stand; standing in for somebody always ends on a day. */
export function periodProblem(period: GrantPeriod): "grant.endsBeforeStart" | "grant.standInNeedsEnd" | null {
  if (period.validTo !== null && period.validTo <= period.validFrom) return "grant.endsBeforeStart";
  return period.standsInFor !== "" && period.validTo === null ? "grant.standInNeedsEnd" : null;
}
