import { recordAudit } from "../../audit/record-audit";
import { type CommandContext, runCommand } from "../../db/run-command";
import { lockDraft } from "../queries/draft-reach";
import { draftRefSchema } from "../schema";

/** Gives a file up: the personal data it held is deleted, the log keeps that it was sent. */
export async function discardImport(ctx: CommandContext, raw: unknown): Promise<{ draftId: string }> {
  const input = draftRefSchema.parse(raw);
  return runCommand(ctx, "imports.discard", input, async (tx, inner) => {
    const draft = await lockDraft(tx, inner.actor, { draftId: input.draftId });
    await tx.importRow.deleteMany({ where: { draftId: draft.id } });
    await tx.importDraft.update({
      where: { id: draft.id },
      data: { status: "discarded", version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, inner, {
      event: "import.discarded",
      unit: draft.unit,
      subjectType: "importDraft",
      subjectId: draft.id,
      summary: `Hủy lần nhập từ tệp “${draft.fileName}”, không ghi gì`,
    });
    return { draftId: draft.id };
  });
}
