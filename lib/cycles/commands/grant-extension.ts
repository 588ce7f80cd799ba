import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { describeDeadline, packDeadline } from "../../regulations/deadline";
import { mayExtendDeadline } from "../policy";
import { type DeadlineRow, effectiveOf, listDeadlineChain } from "../queries/deadlines";
import { getUnitWithin, type LevelledUnit } from "../queries/placed-unit";
import { ownLimit } from "../queries/plan-facts";
import { lastDayOf } from "../rules/deadline-chain";
import { extensionProblem, type KnownLimit } from "../rules/deadline-limits";
import { slotName } from "../rules/opening-deadlines";
import { isLowerLevel } from "../rules/unit-level";
import { grantExtensionSchema } from "../schema";
import { refillDays } from "./fill-due-days";
import { findSeason, lockSeason, type Season } from "./lock-season";

type Input = z.output<typeof grantExtensionSchema>;
type Units = { granter: LevelledUnit; target: LevelledUnit };

/** A level above lets one unit (and what is below it) be later, with the reason and the document (RQ-13). */
export async function grantExtension(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; unitId: string }> {
  const input = grantExtensionSchema.parse(raw);
  const work = async (tx: Tx, inside: CommandContext) => {
    const granter = await getUnitWithin(tx, ctx.actor, "deadline.set", input.granterUnitId);
    const target = await getUnitWithin(tx, ctx.actor, "deadline.extend", input.targetUnitId);
    const season = await findSeason(tx, input.cycleId);
    demand(mayExtendDeadline(ctx.actor, { season, granter, target }));
    refuseIf(isLowerLevel(target.level, input.level), "deadline.levelAboveTarget", { field: "level" });
    await lockSeason(tx, input.cycleId);
    await checkExtension(tx, ctx, { input, season, granter, target });
    await saveExtension(tx, inside, input);
    await refillDays(tx, { cycleId: input.cycleId, kind: input.kind, unitPath: target.path });
    await recordAudit(tx, inside, {
      event: "deadline.extended",
      unit: target,
      subjectType: "cycle",
      subjectId: input.cycleId,
      summary: `${granter.name} gia hạn cho ${target.name} “${slotName(input)}”: ${describeDeadline(input.bound, input.dueOn).text}`,
      after: { bound: input.bound, dueOn: input.dueOn, reason: input.reason, documentNumber: input.documentNumber },
    });
    return { cycleId: input.cycleId, unitId: granter.id };
  };
  return runCommand(ctx, "cycles.grantExtension", input, work, { timeout: 60_000 });
}

async function checkExtension(
  tx: Tx,
  ctx: CommandContext,
  facts: Units & { input: Input; season: Season },
): Promise<void> {
  const { input, granter, target } = facts;
  const chain = await listDeadlineChain(tx, input.cycleId, target);
  const isSlot = (row: DeadlineRow) => row.level === input.level && row.kind === input.kind;
  const replaced = chain.find((row) => isSlot(row) && row.isExtension && row.unitId === target.id);
  if (replaced?.grantedBy && replaced.grantedBy.id !== granter.id) {
    const other = await tx.unit.findUnique({ where: { id: replaced.grantedBy.id }, select: { path: true } });
    const isHigher = other !== null && granter.path.startsWith(other.path);
    refuseIf(isHigher, "deadline.grantedFromHigher", { params: { name: replaced.grantedBy.name } });
  }
  const current = effectiveOf(
    chain.filter((row) => row.id !== replaced?.id),
    input.level,
    input.kind,
  );
  const ceilings = ceilingsOf(chain, facts);
  const problem = extensionProblem(lastDayOf(input), { current, ceilings, today: dayOf(ctx.now) });
  if (problem) throw new DomainError(problem.code, { field: "dueOn", params: problem.params });
}

/** The province goes as far as the texts do for a special year's end (before 15/01, 124 Đ14.2); others as far as they are bound themselves. */
function ceilingsOf(chain: readonly DeadlineRow[], facts: Units & { input: Input; season: Season }): KnownLimit[] {
  const { granter, input, season } = facts;
  if (granter.level === "province") {
    const rule = season.pack.deadlines.find((candidate) => candidate.code === "finishSpecialYear");
    return rule ? [packDeadline(rule, season.year)] : [];
  }
  const down = chain.filter((row) => granter.path.startsWith(row.path));
  const own = ownLimit(down, granter.level, input.kind);
  const fromAbove = effectiveOf(
    down.filter((row) => row.isExtension || row.unitId !== granter.id),
    input.level,
    input.kind,
  );
  return [fromAbove, own].filter((limit) => limit !== null);
}

async function saveExtension(tx: Tx, ctx: CommandContext, input: Input): Promise<void> {
  const { cycleId, targetUnitId: unitId, level, kind } = input;
  const values = {
    bound: input.bound,
    dueOn: toDateColumn(input.dueOn),
    grantedByUnitId: input.granterUnitId,
    reason: input.reason,
    documentNumber: input.documentNumber || null,
    setAt: ctx.now,
  };
  await tx.deadline.upsert({
    where: { cycleId_unitId_level_kind_isExtension: { cycleId, unitId, level, kind, isExtension: true } },
    create: { id: newId(), cycleId, unitId, level, kind, isExtension: true, ...values },
    update: { ...values, version: { increment: 1 } },
    select: { id: true },
  });
}
