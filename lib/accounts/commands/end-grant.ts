import { recordAudit } from "../../audit/record-audit";
import { dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { ROLE_NAMES } from "../../core/roles";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayGrantOver } from "../policy";
import { findReachedAccount } from "../queries/managed-account";
import { endGrantSchema } from "../schema";

/** Ends a role from a day on; it counts from the next request. */
export async function endGrant(ctx: CommandContext, raw: unknown): Promise<{ accountId: string }> {
  const input = endGrantSchema.parse(raw);
  return runCommand(ctx, "accounts.endGrant", input, async (tx) => {
    const today = dayOf(ctx.now);
    const account = await findReachedAccount(tx, ctx.actor, input.accountId, today, { lock: true });
    refuseIf(account.id === ctx.actor.accountId, "account.self");
    const held = foundOrRefuse(
      await tx.grant.findFirst({
        where: { id: input.grantId, accountId: account.id },
        select: {
          id: true,
          role: true,
          validFrom: true,
          validTo: true,
          unit: { select: { id: true, path: true, parentId: true, name: true } },
        },
      }),
    );
    demand(mayGrantOver(ctx.actor, held.unit));
    refuseIf(held.validTo !== null && fromDateColumn(held.validTo) <= today, "grant.alreadyEnded");
    refuseIf(input.endsOn <= fromDateColumn(held.validFrom), "grant.endsBeforeStart", { field: "endsOn" });
    await tx.grant.update({
      where: { id: held.id },
      data: { validTo: toDateColumn(input.endsOn) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "grant.ended",
      unit: held.unit,
      subjectType: "account",
      subjectId: account.id,
      summary: `Thôi giao ${account.displayName} vai trò ${ROLE_NAMES[held.role]} ở ${held.unit.name} từ ${formatDay(input.endsOn)}`,
      before: { validTo: held.validTo === null ? null : fromDateColumn(held.validTo) },
      after: { validTo: input.endsOn },
    });
    return { accountId: account.id };
  });
}
