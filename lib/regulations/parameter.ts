import type { Citation } from "./citation";
import type { Fraction } from "./fraction";

/** Levels that may set a value, from the top. A value fixed by the centre is changed by nobody below. */
export const SETTING_LEVELS = ["centre", "province", "district", "unit"] as const;
export type SettingLevel = (typeof SETTING_LEVELS)[number];

/** In which direction a level below may move a value. */
export type Latitude = "fixed" | "lowerOnly" | "higherOnly" | "free";

/** The document by which a level changed a setting. */
export type SettingDocument = {
  readonly number: string;
  readonly issuedOn: string;
  readonly level: SettingLevel;
};

export type ParameterValue = Fraction | number | string | boolean | null;

export type Parameter<T extends ParameterValue = ParameterValue> = {
  readonly label: string;
  readonly value: T;
  readonly citation: Citation;
  /** The lowest level that may set it. */
  readonly setBy: SettingLevel;
  readonly latitude: Latitude;
  readonly choices?: readonly string[];
  /** Present once a level has set or confirmed the value by a document. */
  readonly changedBy?: SettingDocument;
};

export type CapBase = "exclusive" | "inclusive";
export type Severity = "blocks" | "warns" | "asks";
export type BallotForm = "secretPaper" | "showOfHands";
export type CapGrouping = "comparableGroup" | "grassrootsOrganisation";
export type SickLeaveEffect = "actualWork" | "notGoodOrBetter";
export type LatePolicy = "receiveAndMark" | "lock";

/** Every value a pack states. A null says that the pack's texts have no such rule. */
export type ParameterTypes = {
  "cap.share": Fraction;
  "cap.outstandingShare": Fraction | null;
  "cap.base": CapBase;
  "cap.grouping": CapGrouping;
  "quorum.share": Fraction;
  "approval.share": Fraction;
  "ballot.form": BallotForm;
  "ballot.electronic": boolean;
  "ballot.selfVote": boolean;
  "ballot.twoRounds": boolean;
  "admission.months": number;
  "sickLeave.months": number;
  "sickLeave.effect": SickLeaveEffect;
  "newCollective.months": number | null;
  "collective.minimumMembers": number;
  "standingCommittee.fromMembers": number;
  "cellCommittee.fromMembers": number;
  "cellCommittee.maximumMembers": number;
  "cell.minimumMembers": number;
  "draft.workingDays": number;
  "draft.binding": boolean;
  "meeting.minimumDays": number | null;
  "meeting.provinceDays": number | null;
  "absence.readOut": boolean;
  "late.policy": LatePolicy;
  "coupling.headAboveUnit.official": Severity;
  "coupling.headAboveUnit.partyMember": Severity;
  "coupling.memberAboveOfficial": Severity;
  "coupling.organisation": Severity;
  "coupling.organisation.goodShare": Fraction;
  "grades.tasksDoneBelow": Fraction | null;
  "grades.subordinatesDisciplinedAbove": Fraction | null;
  "points.excellent": number | null;
  "points.good": number | null;
  "points.fair": number | null;
  "points.general": number | null;
  "points.result": number | null;
  "points.tasksAbove": Fraction | null;
  "points.tasksLate": Fraction | null;
  "points.unitTasksDoneBelow": Fraction | null;
  "points.ownTasksUndoneAbove": Fraction | null;
  "points.subordinatesFailedAbove": Fraction | null;
  "points.lowConfidenceAbove": Fraction | null;
};

export type ParameterKey = keyof ParameterTypes;
export type Parameters = { readonly [K in ParameterKey]: Parameter<ParameterTypes[K]> };

type Rest = { setBy?: SettingLevel; latitude?: Latitude; choices?: readonly string[] };

/** A value a text fixes. */
export function fixed<T extends ParameterValue>(label: string, value: T, citation: Citation): Parameter<T> {
  return { label, value, citation, setBy: "centre", latitude: "fixed" };
}

/** A value the texts leave open: a default that a level may set by a document. */
export function setting<T extends ParameterValue>(
  label: string,
  value: NoInfer<T>,
  citation: Citation,
  rest: Rest = {},
): Parameter<T> {
  return { label, value, citation, setBy: "province", latitude: "free", ...rest };
}

export function isFraction(value: ParameterValue): value is Fraction {
  return typeof value === "object" && value !== null;
}
