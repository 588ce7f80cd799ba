import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayReturnDossier } from "../policy";
import { returnDossierSchema } from "../schema";
import { lockDossier } from "./lock-dossier";
import { writeEvent } from "./submit-dossier";

/** Sends the dossier back with the reason; what was sent stays as it was, the next submission is the next version (RQ-14). */
export async function returnDossier(ctx: CommandContext, raw: unknown): Promise<{ unitId: string }> {
  const input = returnDossierSchema.parse(raw);
  return runCommand(ctx, "dossier.return", input, async (tx) => {
    const dossier = await lockDossier(tx, ctx.actor, input.dossierId);
    demand(mayReturnDossier(ctx.actor, dossier));
    refuseIf(dossier.version !== input.version, "form.stale");
    await tx.dossier.update({
      where: { id: dossier.id },
      data: { status: "returned", receivedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await writeEvent(tx, ctx, { dossierId: dossier.id, status: "returned", reason: input.reason });
    await recordAudit(tx, ctx, {
      event: "dossier.returned",
      unit: dossier.unit,
      subjectType: "dossier",
      subjectId: dossier.id,
      summary: `Trả lại hồ sơ ${dossier.reference} của ${dossier.unit.name}: ${input.reason}`,
      after: { reason: input.reason },
    });
    return { unitId: dossier.unit.id };
  });
}
