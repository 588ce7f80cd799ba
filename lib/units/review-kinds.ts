import type { CollectiveKind as ReviewKind } from "../regulations/subjects";

/** Kinds of the register, as the database keeps them. */
export type RegisteredUnitKind =
  | "province"
  | "districtCommittee"
  | "affiliatedCommittee"
  | "grassrootsCommittee"
  | "grassrootsCell"
  | "subCommittee"
  | "cell"
  | "partyGroup"
  | "agency";

export type RegisteredCollectiveKind =
  | "standingCommittee"
  | "executiveCommittee"
  | "cellCommittee"
  | "cell"
  | "leadership"
  | "government"
  | "council"
  | "front"
  | "massOrganisation";

const STANDING: Record<RegisteredUnitKind, ReviewKind | null> = {
  province: "provinceStandingCommittee",
  districtCommittee: "districtStandingCommittee",
  affiliatedCommittee: "districtStandingCommittee",
  grassrootsCommittee: "grassrootsStandingCommittee",
  grassrootsCell: null,
  subCommittee: null,
  cell: null,
  partyGroup: null,
  agency: null,
};

const OTHERS: Record<Exclude<RegisteredCollectiveKind, "standingCommittee" | "executiveCommittee">, ReviewKind> = {
  cellCommittee: "cellCommittee",
  cell: "cell",
  leadership: "agencyLeadership",
  government: "governmentLeadership",
  council: "governmentLeadership",
  front: "frontLeadership",
  massOrganisation: "massOrganisationLeadership",
};

/** What a registered body is to the regulations (Điều 5 Quy định 124-QĐ/TW); null when no text reviews it. */
export function reviewKindOf(collective: RegisteredCollectiveKind, unit: RegisteredUnitKind): ReviewKind | null {
  if (collective === "standingCommittee") return STANDING[unit];
  if (collective === "executiveCommittee") {
    if (unit === "subCommittee") return "subCommittee";
    return unit === "grassrootsCommittee" ? "grassrootsCommittee" : null;
  }
  return OTHERS[collective];
}
