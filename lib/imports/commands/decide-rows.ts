import { type CommandContext, runCommand } from "../../db/run-command";
import { lockDraft } from "../queries/draft-reach";
import { decideRowsSchema, draftVersionSchema } from "../schema";
import { recheckDraft } from "./recheck-draft";

const BUDGET = 120_000;

/** Leaves lines of the shown page out or takes them in again, and says whom the lines with a question mean. */
export async function decideRows(ctx: CommandContext, raw: unknown): Promise<{ draftId: string }> {
  const input = decideRowsSchema.parse(raw);
  return runCommand(
    ctx,
    "imports.decideRows",
    input,
    async (tx, inner) => {
      const draft = await lockDraft(tx, inner.actor, input);
      const out = input.shown.filter((ordinal) => input.excluded.includes(ordinal));
      const within = input.shown.filter((ordinal) => !input.excluded.includes(ordinal));
      const where = { draftId: draft.id };
      await tx.importRow.updateMany({ where: { ...where, ordinal: { in: out } }, data: { excluded: true } });
      await tx.importRow.updateMany({ where: { ...where, ordinal: { in: within } }, data: { excluded: false } });
      for (const [ordinal, decision] of Object.entries(input.decisions)) {
        await tx.importRow.updateMany({
          where: { ...where, ordinal: Number(ordinal) },
          data: { decision: decision === "" ? null : decision },
        });
      }
      await recheckDraft(tx, inner, draft);
      return { draftId: draft.id };
    },
    { timeout: BUDGET },
  );
}

/** Leaves out every line that still has a problem or an open question. */
export async function excludeProblemRows(ctx: CommandContext, raw: unknown): Promise<{ excluded: number }> {
  const input = draftVersionSchema.parse(raw);
  return runCommand(
    ctx,
    "imports.excludeProblemRows",
    input,
    async (tx, inner) => {
      const draft = await lockDraft(tx, inner.actor, input);
      const { count } = await tx.importRow.updateMany({
        where: { draftId: draft.id, excluded: false, outcome: { in: ["problem", "question"] } },
        data: { excluded: true },
      });
      await recheckDraft(tx, inner, draft);
      return { excluded: count };
    },
    { timeout: BUDGET },
  );
}
