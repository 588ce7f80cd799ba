import type { CheckedRow, RowProblem } from "../dto";
import type { MeetingPlan } from "../rules/meeting-plan";
import type { PlannedPerson } from "../rules/people-check";
import type { PlannedResult } from "../rules/task-result-check";
import type { StoredRow } from "./draft-rows";
import type { ImportMeeting } from "./meeting-facts";

export type RowToCheck = Omit<StoredRow, "outcome" | "changes" | "candidates" | "problems">;

export type MeetingToRecord = { meeting: ImportMeeting; plan: MeetingPlan };

/** What the lines of a draft are by the rules and facts of this moment, and what recording them would write. */
export type DraftVerdict = {
  rows: (CheckedRow & { ordinal: number })[];
  /** Of the file as a whole. */
  problems: RowProblem[];
  people: Map<number, PlannedPerson>;
  meeting: MeetingToRecord | null;
  results: PlannedResult[];
};
