import { recordAudit } from "../../audit/record-audit";
import { accountOf } from "../../core/actor";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { ROLE_NAMES, type Role } from "../../core/roles";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayGrantOver } from "../policy";
import { findReachedAccount } from "../queries/managed-account";
import { periodProblem, roleFitsUnit } from "../rules";
import { grantRoleSchema } from "../schema";

export type WantedGrant = {
  role: Role;
  unitId: string;
  validFrom: string;
  validTo: string | null;
  standsInFor: string;
};

/** Gives an account one more role over a unit for a period; a deputy stands in for an absent secretary until a day. */
export async function grantRole(ctx: CommandContext, raw: unknown): Promise<{ accountId: string }> {
  const input = grantRoleSchema.parse(raw);
  return runCommand(ctx, "accounts.grantRole", input, async (tx) => {
    const account = await findReachedAccount(tx, ctx.actor, input.accountId, dayOf(ctx.now), { lock: true });
    refuseIf(account.id === ctx.actor.accountId, "account.self");
    refuseIf(account.disabledAt !== null, "account.disabled");
    await writeGrant(tx, ctx, account, input);
    return { accountId: account.id };
  });
}

/** Shared with the creation of an account, inside its transaction. */
export async function writeGrant(
  tx: Tx,
  ctx: CommandContext,
  account: { id: string; displayName: string },
  wanted: WantedGrant,
): Promise<void> {
  const unit = await findReachedUnit(tx, ctx.actor, wanted.unitId, "account.manage");
  demand(mayGrantOver(ctx.actor, unit));
  refuseIf(!roleFitsUnit(wanted.role, unit.kind), "grant.roleUnitMismatch", { field: "unitId" });
  const problem = periodProblem(wanted);
  if (problem) throw new DomainError(problem, { field: "validTo" });
  await refuseHeld(tx, account.id, wanted);
  await tx.grant.create({
    data: {
      accountId: account.id,
      role: wanted.role,
      unitId: unit.id,
      standsInFor: wanted.standsInFor === "" ? null : wanted.standsInFor,
      validFrom: toDateColumn(wanted.validFrom),
      validTo: wanted.validTo === null ? null : toDateColumn(wanted.validTo),
      grantedBy: accountOf(ctx.actor),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  const standing = wanted.standsInFor === "" ? "" : `, thay ${wanted.standsInFor}`;
  const until = wanted.validTo === null ? "" : ` đến trước ${formatDay(wanted.validTo)}`;
  await recordAudit(tx, ctx, {
    event: "grant.given",
    unit,
    subjectType: "account",
    subjectId: account.id,
    summary: `Giao ${account.displayName} vai trò ${ROLE_NAMES[wanted.role]} ở ${unit.name}${standing} từ ${formatDay(wanted.validFrom)}${until}`,
    after: { ...wanted, role: ROLE_NAMES[wanted.role], unit: unit.name },
  });
}

async function refuseHeld(tx: Tx, accountId: string, wanted: WantedGrant): Promise<void> {
  const held = await tx.grant.findFirst({
    where: {
      accountId,
      role: wanted.role,
      unitId: wanted.unitId,
      OR: [{ validTo: null }, { validTo: { gt: toDateColumn(wanted.validFrom) } }],
    },
    select: { id: true },
  });
  if (held) throw new DomainError("grant.alreadyHeld", { field: "role" });
}
