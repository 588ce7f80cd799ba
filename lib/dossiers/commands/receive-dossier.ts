import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayReceiveDossier } from "../policy";
import { receiveDossierSchema } from "../schema";
import { lockDossier } from "./lock-dossier";
import { writeEvent } from "./submit-dossier";

/** The unit directly above takes the dossier in (RQ-14). */
export async function receiveDossier(ctx: CommandContext, raw: unknown): Promise<{ unitId: string }> {
  const input = receiveDossierSchema.parse(raw);
  return runCommand(ctx, "dossier.receive", input, async (tx) => {
    const dossier = await lockDossier(tx, ctx.actor, input.dossierId);
    demand(mayReceiveDossier(ctx.actor, dossier));
    refuseIf(dossier.version !== input.version, "form.stale");
    await tx.dossier.update({
      where: { id: dossier.id },
      data: { status: "received", receivedAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    });
    await writeEvent(tx, ctx, { dossierId: dossier.id, status: "received" });
    await recordAudit(tx, ctx, {
      event: "dossier.received",
      unit: dossier.unit,
      subjectType: "dossier",
      subjectId: dossier.id,
      summary: `Tiếp nhận hồ sơ ${dossier.reference} của ${dossier.unit.name}`,
    });
    return { unitId: dossier.unit.id };
  });
}
