import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import type { LockedDraft } from "../queries/draft-reach";
import { loadIncludedRows, type StoredRow } from "../queries/draft-rows";
import type { DraftVerdict } from "../queries/draft-verdict";
import { checkDraft } from "./check-draft";
import { updateRows } from "./store-rows";

/** Judges what is left of a draft again and keeps the result; says how many lines now stand differently. */
export async function recheckDraft(
  tx: Tx,
  ctx: CommandContext,
  draft: LockedDraft,
): Promise<{ verdict: DraftVerdict; changed: number }> {
  const rows = await loadIncludedRows(tx, draft.id);
  const verdict = await checkDraft(tx, ctx, draft, rows);
  const before = new Map(rows.map((row) => [row.ordinal, judgementOf(row)]));
  const different = verdict.rows.filter((row) => before.get(row.ordinal) !== judgementOf(row));
  await updateRows(tx, draft.id, different);
  await tx.importDraft.update({
    where: { id: draft.id },
    data: { problems: verdict.problems, version: { increment: 1 } },
    select: { id: true },
  });
  return { verdict, changed: different.length };
}

function judgementOf(row: Pick<StoredRow, "outcome" | "problems" | "changes" | "candidates">): string {
  const problems = row.problems.map(({ column, text }) => `${column}: ${text}`);
  const candidates = row.candidates.map(({ personId }) => personId);
  return JSON.stringify([row.outcome, problems, row.changes, candidates]);
}
