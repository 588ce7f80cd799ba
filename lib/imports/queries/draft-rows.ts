import type { Tx } from "../../db/client";
import type { DraftRow, RowProblem } from "../dto";

/** A line as the last check left it, and what was wrong with its cells before any check. */
export type StoredRow = DraftRow & { unreadable: RowProblem[] };

/** Every line of a draft that is not left out, in the order of the file. */
export async function loadIncludedRows(db: Tx, draftId: string): Promise<StoredRow[]> {
  const rows = await db.importRow.findMany({ where: { draftId, excluded: false }, orderBy: { ordinal: "asc" } });
  return rows.map(({ draftId: _draft, data, unreadable, problems, changes, candidates, ...row }) => ({
    ...row,
    data: data as DraftRow["data"],
    unreadable: unreadable as RowProblem[],
    problems: problems as DraftRow["problems"],
    changes: changes as DraftRow["changes"],
    candidates: candidates as DraftRow["candidates"],
  }));
}
