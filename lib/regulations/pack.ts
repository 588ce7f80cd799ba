import type { Citation } from "./citation";
import type { DocumentKey } from "./documents";
import type { Parameters, Severity } from "./parameter";
import type { CollectiveKind, OrganisationKind } from "./subjects";

export const PACK_IDS = ["hd21-2019", "hd25-2023", "ha-tinh-2024", "hd43-2025", "ha-tinh-2025"] as const;
export type PackId = (typeof PACK_IDS)[number];

/** Why a person may not be reviewed or not be rated. */
export type ExemptionCause =
  | "exempt"
  | "suspended"
  | "newlyAdmitted"
  | "temporarilyExcused"
  | "sickLeave"
  | "maternity";

export type ExemptionRule = {
  readonly reviewed: boolean;
  readonly rated: boolean;
  readonly text: string;
  readonly citation: Citation;
};

/** One collective that the pack's texts review, and on which clause. */
export type ReviewedCollective = {
  readonly kind: CollectiveKind;
  /** Only where the same unit has no body of this kind (no standing committee, then the committee). */
  readonly onlyWithout?: CollectiveKind;
  /** Only directly below an organisation of this kind. */
  readonly onlyUnder?: OrganisationKind;
  readonly citation: Citation;
};

export const POSTS = [
  "standingCommitteeMember",
  "executiveCommitteeMember",
  "subCommitteeMember",
  "cellCommitteeMember",
  "cellMember",
  "leader",
  "divisionHead",
  "directingMember",
  "supervisingMember",
  "recorder",
] as const;
/** What somebody is in relation to the collective under review. */
export type Post = (typeof POSTS)[number];

export const CAPACITIES = ["voting", "advisory", "directing", "supervising", "recorder", "none"] as const;
export type Capacity = (typeof CAPACITIES)[number];

export type CapacityRule = {
  readonly post: Post;
  readonly kinds: readonly CollectiveKind[];
  readonly capacity: Capacity;
  readonly citation: Citation;
};

export const PREREQUISITES = [
  "collectiveConclusion",
  "collectiveDecision",
  "memberDecisions",
  "cellDecisions",
  "officialRating",
  "complaintSettled",
  "lowerCollectiveDecisions",
] as const;
export type Prerequisite = (typeof PREREQUISITES)[number];

export const ORDER_SUBJECTS = ["head", "individual", "collective", "cell", "commune"] as const;
export type OrderSubject = (typeof ORDER_SUBJECTS)[number];

export type OrderVerdict = "allowed" | "warned" | "refused";

export type OrderRule = {
  readonly prerequisite: Prerequisite;
  /** The subjects that wait for it; who waits for whom is acyclic (season-order.ts). */
  readonly subjects: readonly OrderSubject[];
  readonly atVote: OrderVerdict;
  readonly atDecision: OrderVerdict;
  readonly text: string;
  readonly citation: Citation;
};

export type ContentSubject = "collective" | "leader" | "nonLeader" | "outsideSystem";
export type ContentLayer = "centre" | "province" | "district" | "unit";
export type CriterionGroup = "general" | "taskResult" | "remediation";

export type ContentItem = {
  readonly code: string;
  readonly subject: ContentSubject;
  readonly layer: ContentLayer;
  readonly title: string;
  readonly detail?: string;
  /** The group its grade counts in; null when the item carries no grade of its own. */
  readonly graded: CriterionGroup | null;
  /** Only where it applies (a review prompt exists, a limitation of the collective …). */
  readonly conditional?: boolean;
  readonly citation: Citation;
};

/** One group of the 100 points; the split inside is data of the province (R8.17). */
export type PointGroup = {
  readonly subject: ContentSubject;
  readonly group: "general" | "result";
  readonly items: readonly string[];
  readonly citation: Citation;
};

export type DeadlineRule = {
  readonly code: string;
  readonly label: string;
  readonly bound: "before" | "through";
  /** Month and day in the year of review, or the following year. */
  readonly monthDay: string;
  readonly followingYear?: boolean;
  readonly citation: Citation;
};

/** Who rates itself, proposes and decides for one kind of Party organisation (R7.5). */
export type AuthorityRule = {
  readonly organisation: OrganisationKind;
  readonly selfRates: string;
  readonly proposes: string | null;
  readonly decides: string;
  readonly citation: Citation;
};

export type CouplingCode =
  | "headAboveUnit"
  | "memberAboveOfficial"
  | "excellentWithDiscipline"
  | "excellentWithUnfixedShortcomings"
  | "individualAboveFailedCollective"
  | "organisationAboveSubordinates"
  | "organisationAboveGovernment"
  | "officialsShareAboveMembers";

/** A rule that ties one rating to another result; its severity may be a parameter of the pack. */
export type CouplingRule = {
  readonly code: CouplingCode;
  readonly text: string;
  readonly severity: Severity;
  readonly citation: Citation;
};

export type LevelMethod = "grades" | "points";

/** One case that makes the level "failed", and whether the text lets something relieve it. */
export type FailingCode =
  | "poorCriterion"
  | "subordinateCorruption"
  | "tasksUndone"
  | "disciplined"
  | "subordinatesDisciplined"
  | "disunity"
  | "degraded"
  | "prohibitedOrExemplary"
  | "basicTargetsFailed"
  | "subordinatesFailed"
  | "lowConfidence"
  | "belowPoints"
  | "personnelWrongdoing"
  | "subordinateNegativity";

export type RatedSubject = "organisation" | "collective" | "leader" | "nonLeader";

export type FailingCase = {
  readonly code: FailingCode;
  readonly subjects: readonly RatedSubject[];
  readonly text: string;
  /** "sets aside": the text itself excepts it; "weighs": the competent level may weigh it. */
  readonly relief: {
    readonly by: readonly ("selfDiscovered" | "forceMajeure")[];
    readonly effect: "setsAside" | "weighs";
  };
  readonly citation: Citation;
};

/** The conditions of one level as a sentence and a clause; the engine of the method checks them. */
export type LevelRule = {
  readonly text: string;
  readonly citation: Citation;
  /** For persons, where the text consulted gives the conditions for collectives only. */
  readonly personCitation?: Citation;
};

export type LevelRules = {
  readonly method: LevelMethod;
  readonly levels: Readonly<Record<"excellent" | "good" | "fair" | "failed", LevelRule>>;
  /** Whether every shortcoming of the last review must be fixed for "excellent". */
  readonly pointGroups: readonly PointGroup[];
  readonly shortcomingsGate: { readonly severity: Severity; readonly citation: Citation };
  readonly failing: readonly FailingCase[];
};

/** A rule pack: plain data. The functions of this folder read it; a cycle keeps a frozen copy of it. */
export type Pack = {
  readonly id: PackId;
  readonly version: number;
  /** A released pack never changes again; a correction is a new version. */
  readonly released: boolean;
  readonly name: string;
  readonly extends: PackId | null;
  readonly years: { readonly from: number; readonly to: number };
  readonly documents: readonly DocumentKey[];
  readonly parameters: Parameters;
  readonly reviewedPersons: Citation;
  readonly reviewedCollectives: Citation;
  readonly ratedOrganisations: Citation;
  readonly nonPartyLeaders: Citation;
  readonly exemptions: Readonly<Record<ExemptionCause, ExemptionRule>>;
  /** Collectives and organisations set up within "newCollective.months". */
  readonly newlyEstablished: ExemptionRule;
  readonly collectives: readonly ReviewedCollective[];
  readonly places: readonly PlaceRule[];
  readonly capacities: readonly CapacityRule[];
  readonly order: readonly OrderRule[];
  readonly meetingOrder: { readonly text: string; readonly citation: Citation };
  readonly content: readonly ContentItem[];
  readonly levelRules: LevelRules;
  readonly coupling: readonly CouplingRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly authorities: readonly AuthorityRule[];
};

export type PlaceCode =
  | "memberAtCell"
  | "leaderAtCollective"
  | "furtherPost"
  | "partTimePost"
  | "cellWithoutCommittee"
  | "committeeWithoutStandingCommittee"
  | "sharedMeeting"
  | "mergedCollective"
  | "temporaryActivity"
  | "transferred"
  | "suspendedFromCommittee"
  | "partyGroup"
  | "nonPartyLeader"
  | "officialTrack";

/** Where somebody is reviewed, and on which clause. */
export type PlaceRule = { readonly code: PlaceCode; readonly text: string; readonly citation: Citation };
