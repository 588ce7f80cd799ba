import { foundOrRefuse } from "../../core/errors";
import { type CommandContext, runCommand } from "../../db/run-command";

/**
 * Chooses which season the pages of this session show; changes no right, and nothing for anybody else (ADR 0028). The season that
 * pages start from anyway is no choice: a session that shows it goes on to the next one by itself. Throws notFound for a season that
 * does not exist or is only being prepared, and for a session of somebody else.
 */
export async function chooseSeason(ctx: CommandContext, sessionId: string, cycleId: string): Promise<void> {
  await runCommand(ctx, "auth.chooseSeason", { sessionId, cycleId }, async (tx) => {
    const [found] = await tx.$queryRaw<{ isCurrent: boolean }[]>`
      SELECT id = current_cycle_id() AS "isCurrent" FROM cycle WHERE id = ${cycleId}::uuid AND status <> 'preparing'`;
    const { isCurrent } = foundOrRefuse(found);
    const changed = await tx.sessionRow.updateMany({
      where: { id: sessionId, accountId: ctx.actor.accountId, revokedAt: null },
      data: { shownCycleId: isCurrent ? null : cycleId },
    });
    foundOrRefuse(changed.count === 1 ? changed : null);
  });
}
