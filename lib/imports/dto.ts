import type { Verdict } from "../core/policy";
import type { ImportKind, ImportOutcome, ImportStatus } from "../db/generated/enums";

/** What is wrong in which column, and what to do about it. */
export type RowProblem = { column: string; text: string };

/** Somebody in the register whom a row may mean, with what a person compares. */
export type Candidate = {
  personId: string;
  fullName: string;
  birthDate: string;
  gender: string;
  cardNumber: string | null;
  cell: string | null;
  admittedOn: string | null;
};

/** One line of a spreadsheet as it was read: days as "YYYY-MM-DD", choices by their code, everything else as clean text. */
export type ReadRow = {
  sheet: string;
  /** As the spreadsheet numbers it. */
  number: number;
  /** Who or what the line is about, in the words of the file. */
  label: string;
  data: Record<string, string>;
  /** Of the fields themselves. */
  problems: RowProblem[];
};

/** The same after it was held against the register. */
export type CheckedRow = ReadRow & {
  outcome: ImportOutcome;
  changes: string[];
  candidates: Candidate[];
};

export type DraftRow = CheckedRow & { ordinal: number; decision: string | null; excluded: boolean };

export type DraftCounts = Record<ImportOutcome, number> & { excluded: number };

/** What stands on the receipt. */
export type ImportReceipt = { lines: string[]; recordedBy: string };

/** One problem that several lines have: usually one mistake made once for a whole column. */
export type RepeatedProblem = RowProblem & {
  lines: number;
  /** The first of them, as the spreadsheet numbers them. */
  first: number[];
};

export type DraftView = {
  id: string;
  kind: ImportKind;
  unit: { id: string; name: string };
  meeting: { id: string; title: string } | null;
  fileName: string;
  uploaderName: string;
  status: ImportStatus;
  /** Of the file as a whole. */
  problems: RowProblem[];
  /** The most frequent first, a few. */
  repeated: RepeatedProblem[];
  counts: DraftCounts;
  receipt: ImportReceipt | null;
  createdAt: Date;
  recordedAt: Date | null;
  version: number;
  /** Lines are left out and recorded while the season they belong to is open; those of the register belong to none. */
  may: { record: Verdict };
  /** When the very same file was recorded before. */
  recordedBefore: { at: Date; by: string } | null;
};
