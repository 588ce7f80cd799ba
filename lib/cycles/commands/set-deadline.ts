import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { describeDeadline } from "../../regulations/deadline";
import { maySetDeadline } from "../policy";
import { effectiveOf, listDeadlineChain } from "../queries/deadlines";
import { getUnitWithin, type LevelledUnit } from "../queries/placed-unit";
import { planFacts } from "../queries/plan-facts";
import { lastDayOf } from "../rules/deadline-chain";
import { planProblem } from "../rules/deadline-limits";
import { slotName } from "../rules/opening-deadlines";
import { setDeadlineSchema } from "../schema";
import { refillDays } from "./fill-due-days";
import { findSeason, lockSeason } from "./lock-season";

type Input = z.output<typeof setDeadlineSchema>;

/** A unit dates one kind of act for a level below it, within what binds it from above (RQ-13). */
export async function setDeadline(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; unitId: string }> {
  const input = setDeadlineSchema.parse(raw);
  const work = async (tx: Tx, inside: CommandContext) => {
    const unit = await getUnitWithin(tx, ctx.actor, "deadline.set", input.unitId);
    demand(
      maySetDeadline(ctx.actor, {
        season: await findSeason(tx, input.cycleId),
        unit,
        ownLevel: unit.level,
        level: input.level,
      }),
    );
    await lockSeason(tx, input.cycleId);
    const chain = await listDeadlineChain(tx, input.cycleId, unit);
    const problem = planProblem(lastDayOf(input), planFacts(chain, { unit, slot: input, today: dayOf(ctx.now) }));
    if (problem) throw new DomainError(problem.code, { field: "dueOn", params: problem.params });
    await saveDeadline(tx, inside, input);
    await refillDays(tx, { cycleId: input.cycleId, kind: input.kind, unitPath: unit.path });
    await auditDeadline(tx, inside, { input, unit, before: effectiveOf(chain, input.level, input.kind)?.text ?? null });
    return { cycleId: input.cycleId, unitId: unit.id };
  };
  return runCommand(ctx, "cycles.setDeadline", input, work, { timeout: 60_000 });
}

async function saveDeadline(tx: Tx, ctx: CommandContext, input: Input): Promise<void> {
  const values = { bound: input.bound, dueOn: toDateColumn(input.dueOn), setAt: ctx.now };
  const { cycleId, unitId, level, kind } = input;
  await tx.deadline.upsert({
    where: { cycleId_unitId_level_kind_isExtension: { cycleId, unitId, level, kind, isExtension: false } },
    create: { id: newId(), cycleId, unitId, level, kind, ...values },
    update: { ...values, version: { increment: 1 } },
    select: { id: true },
  });
}

async function auditDeadline(
  tx: Tx,
  ctx: CommandContext,
  facts: { input: Input; unit: LevelledUnit; before: string | null },
): Promise<void> {
  const { input, unit, before } = facts;
  const text = describeDeadline(input.bound, input.dueOn).text;
  await recordAudit(tx, ctx, {
    event: "deadline.set",
    unit,
    subjectType: "cycle",
    subjectId: input.cycleId,
    summary: `${unit.name} đặt hạn “${slotName(input)}”: ${text}`,
    before: { inForce: before },
    after: { level: input.level, kind: input.kind, bound: input.bound, dueOn: input.dueOn },
  });
}
