/** Who and what is reviewed and rated. */

export const COLLECTIVE_KINDS = [
  "provinceStandingCommittee",
  "districtStandingCommittee",
  "grassrootsStandingCommittee",
  "grassrootsCommittee",
  "subCommittee",
  "cellCommittee",
  "cell",
  "agencyLeadership",
  "governmentLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
] as const;
export type CollectiveKind = (typeof COLLECTIVE_KINDS)[number];

const COLLECTIVE_NAMES: Record<CollectiveKind, string> = {
  provinceStandingCommittee: "Ban Thường vụ Tỉnh ủy",
  districtStandingCommittee: "Ban Thường vụ đảng ủy cấp trên trực tiếp cơ sở",
  grassrootsStandingCommittee: "Ban Thường vụ đảng ủy cơ sở",
  grassrootsCommittee: "Ban Chấp hành đảng bộ cơ sở",
  subCommittee: "đảng ủy bộ phận",
  cellCommittee: "chi ủy",
  cell: "chi bộ",
  agencyLeadership: "tập thể lãnh đạo cơ quan, đơn vị",
  governmentLeadership: "tập thể lãnh đạo khối chính quyền",
  frontLeadership: "tập thể lãnh đạo Mặt trận Tổ quốc",
  massOrganisationLeadership: "tập thể lãnh đạo đoàn thể",
};

export function collectiveKindName(kind: CollectiveKind): string {
  return COLLECTIVE_NAMES[kind];
}

/** Leadership collectives (tập thể lãnh đạo, quản lý); the other kinds are bodies of the Party. */
export const LEADERSHIP_KINDS: readonly CollectiveKind[] = [
  "agencyLeadership",
  "governmentLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
];

/** Bodies of the Party, where Party status decides the vote (R20.2). */
export function isPartyBody(kind: CollectiveKind): boolean {
  return !LEADERSHIP_KINDS.includes(kind);
}

export const ORGANISATION_KINDS = [
  "province",
  "upperCommittee",
  "grassrootsCommittee",
  "grassrootsCell",
  "subCommittee",
  "cell",
] as const;
/** Kinds of Party organisation that are rated as organisations. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const ORGANISATION_NAMES: Record<OrganisationKind, string> = {
  province: "đảng bộ tỉnh",
  upperCommittee: "đảng bộ cấp trên trực tiếp cơ sở",
  grassrootsCommittee: "đảng bộ cơ sở",
  grassrootsCell: "chi bộ cơ sở",
  subCommittee: "đảng bộ bộ phận",
  cell: "chi bộ trực thuộc",
};

export function organisationKindName(kind: OrganisationKind): string {
  return ORGANISATION_NAMES[kind];
}

export const COLLECTIVE_ROLES = ["head", "deputy", "ordinary"] as const;
export type CollectiveRole = (typeof COLLECTIVE_ROLES)[number];

export const PARTY_STATUSES = ["official", "probationary", "nonParty"] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** The two tracks of a person (R20.4). */
export const PERSON_TRACKS = ["official", "partyMember"] as const;
export type PersonTrack = (typeof PERSON_TRACKS)[number];

export function personTrackName(track: PersonTrack): string {
  return track === "official" ? "cán bộ, công chức, viên chức" : "đảng viên";
}

export const EXCUSES = ["exempt", "temporarilyExcused", "suspended", "sickLeave", "maternity"] as const;
export type Excuse = (typeof EXCUSES)[number];

export const DISCIPLINES = ["none", "reprimand", "warning", "dismissal", "expulsion"] as const;
/** Discipline for duty in the period: khiển trách, cảnh cáo, cách chức, khai trừ. */
export type Discipline = (typeof DISCIPLINES)[number];

const DISCIPLINE_NAMES: Record<Discipline, string> = {
  none: "không",
  reprimand: "khiển trách",
  warning: "cảnh cáo",
  dismissal: "cách chức",
  expulsion: "khai trừ",
};

export function disciplineName(discipline: Discipline): string {
  return DISCIPLINE_NAMES[discipline];
}
