import { recordAudit } from "../../audit/record-audit";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { type RecordedDecision, recordDecision } from "../../ratings/commands/record-decision";
import { recordDecisionSchema } from "../../ratings/schema";
import { writeEvent } from "./submit-dossier";

/** Records a session of the deciding body and, in the same transaction, moves the dossiers it completes to "đã quyết định". */
export async function recordSession(ctx: CommandContext, raw: unknown): Promise<RecordedDecision> {
  const input = recordDecisionSchema.parse(raw);
  return runCommand(ctx, "decision.recordSession", input, async (tx, inner) => {
    const decision = await recordDecision(inner, input);
    await settleDossiers(tx, ctx, decision);
    return decision;
  });
}

type Settled = { id: string; unit_id: string; path: string; name: string };

/** A received dossier is decided when the receiver has decided everybody in it whom it decides. */
export async function settleDossiers(
  tx: Tx,
  ctx: CommandContext,
  decision: Pick<RecordedDecision, "unitId" | "cycleId">,
): Promise<void> {
  const settled = await tx.$queryRaw<Settled[]>`
    UPDATE dossier SET status = 'decided', version = dossier.version + 1
    FROM unit
    WHERE unit.id = dossier.unit_id AND dossier.cycle_id = ${decision.cycleId}::uuid
      AND dossier.receiver_id = ${decision.unitId}::uuid AND dossier.status = 'received'
      AND EXISTS (SELECT 1 FROM subject JOIN unit home ON home.id = subject.home_unit_id
        WHERE subject.cycle_id = dossier.cycle_id AND subject.deciding_unit_id = dossier.receiver_id AND subject.required
          AND starts_with(home.path, unit.path))
      AND NOT EXISTS (SELECT 1 FROM subject JOIN unit home ON home.id = subject.home_unit_id
        WHERE subject.cycle_id = dossier.cycle_id AND subject.deciding_unit_id = dossier.receiver_id AND subject.required
          AND subject.decided_level IS NULL AND starts_with(home.path, unit.path))
    RETURNING dossier.id, unit.id AS unit_id, unit.path, unit.name`;
  for (const dossier of settled) {
    await writeEvent(tx, ctx, { dossierId: dossier.id, status: "decided" });
    await recordAudit(tx, ctx, {
      event: "dossier.decided",
      unit: { id: dossier.unit_id, path: dossier.path },
      subjectType: "dossier",
      subjectId: dossier.id,
      summary: `Hồ sơ của ${dossier.name} đã được quyết định`,
    });
  }
}
