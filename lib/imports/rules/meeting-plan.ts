import type { CountedRow } from "../../ballots/rules";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { CheckedRow, RowProblem } from "../dto";
import { meetingHeading, type PAPER_KEYS } from "./meeting-fields";

/** The meeting as far as its results are concerned. */
export type MeetingFacts = {
  meetingId: string;
  ballotForm: "secretPaper" | "showOfHands";
  /** An absent subject is reviewed all the same, from what was read out. */
  readsOutAbsent: boolean;
  people: {
    id: string;
    personId: string;
    fullName: string;
    excused: boolean;
    votesOn: readonly ReviewKind[];
  }[];
  /** One for each subject of each item; ids are `<item>/<subject>`. */
  items: {
    id: string;
    itemId: string;
    subjectId: string;
    personId: string | null;
    kind: ReviewKind;
    name: string;
    concluded: boolean;
  }[];
  kinds: { kind: ReviewKind; phrase: string }[];
};

export type MeetingLine = {
  ordinal: number;
  part: "attendance" | "items" | "ballots";
  data: Record<string, string>;
  problems: RowProblem[];
};

/** What recording the file does, for the commands of the meeting. */
export type MeetingPlan = {
  people: Record<string, { presence: "present" | "absent"; reason: string }>;
  chairId: string;
  recorderId: string;
  conclusions: Record<string, string>;
  /** By kind; rows by item and subject. */
  ballots: {
    kind: ReviewKind;
    heads: Record<(typeof PAPER_KEYS)[number], number>;
    tellers: string;
    rows: Record<string, CountedRow>;
  }[];
};

/** What the check says of one line. */
export type Judgement = { problems: RowProblem[]; changes: string[] };
export type MeetingVerdict = {
  rows: ReadonlyMap<number, Judgement & { outcome: CheckedRow["outcome"] }>;
  problems: RowProblem[];
  plan: MeetingPlan;
};

/** A problem in one column. */
export const at = (key: string, text: string): RowProblem => ({ column: meetingHeading(key), text });
