import { foundOrRefuse } from "../../core/errors";
import { type CommandContext, runCommand } from "../../db/run-command";

/** Chooses which of the person's grants the screens start from; changes no right. */
export async function chooseGrant(ctx: CommandContext, sessionId: string, grantId: string): Promise<void> {
  const grant = foundOrRefuse(ctx.actor.grants.find((held) => held.id === grantId));
  await runCommand(ctx, "auth.chooseGrant", { sessionId, grantId }, async (tx) => {
    await tx.sessionRow.updateMany({
      where: { id: sessionId, accountId: ctx.actor.accountId, revokedAt: null },
      data: { activeGrantId: grant.id },
    });
  });
}
