import type { Tx } from "../../db/client";
import type { CheckedRow, RowProblem } from "../dto";

export type RowToStore = CheckedRow & { ordinal: number; unreadable: RowProblem[] };

/** So many lines a statement: a file of ten thousand as one text would stand in memory several times. */
const LINES_AT_ONCE = 1_000;

/** All lines of a file. */
export async function insertRows(tx: Tx, draftId: string, rows: readonly RowToStore[]): Promise<void> {
  for (let first = 0; first < rows.length; first += LINES_AT_ONCE)
    await insertSome(tx, draftId, rows.slice(first, first + LINES_AT_ONCE));
}

async function insertSome(tx: Tx, draftId: string, rows: readonly RowToStore[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_row (draft_id, ordinal, sheet, number, label, data, unreadable, problems, changes, candidates, outcome)
    SELECT ${draftId}::uuid, line.ordinal, line.sheet, line.number, line.label, line.data, line.unreadable, line.problems,
      line.changes, line.candidates, line.outcome::import_outcome
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line (ordinal int, sheet text, number int, label text, data jsonb,
      unreadable jsonb, problems jsonb, changes jsonb, candidates jsonb, outcome text)`;
}

/** The result of a further check. */
export async function updateRows(
  tx: Tx,
  draftId: string,
  rows: readonly (CheckedRow & { ordinal: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE import_row SET problems = line.problems, changes = line.changes, candidates = line.candidates,
      outcome = line.outcome::import_outcome
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line (ordinal int, problems jsonb, changes jsonb,
      candidates jsonb, outcome text)
    WHERE import_row.draft_id = ${draftId}::uuid AND import_row.ordinal = line.ordinal`;
}
