import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { formatCount, formatDay } from "../../core/format";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { trackName } from "../../progress/rules";
import { mayEnterReturn } from "../policy";
import { findReturningUnit } from "../queries/returning-unit";
import { problemOfFigures } from "../rules";
import { enterReturnSchema } from "../schema";

type Last = { ordinal: number; countedOn: string };

/** Takes the row of the unit for itself, so that two returns of one unit follow each other. */
async function lastReturn(tx: Tx, cycleId: string, unitId: string, track: string): Promise<Last | null> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR NO KEY UPDATE`;
  const [last] = await tx.$queryRaw<Last[]>`
    SELECT ordinal, counted_on::text AS "countedOn" FROM aggregate_return
    WHERE cycle_id = ${cycleId}::uuid AND unit_id = ${unitId}::uuid AND track = ${track}::track
    ORDER BY ordinal DESC LIMIT 1`;
  return last ?? null;
}

/** The days by which the unit had to review: its own level's, and the province's day of completion. */
async function dueDays(tx: Tx, cycleId: string, path: string) {
  const [days] = await tx.$queryRaw<{ own: string | null; province: string | null }[]>`
    SELECT coalesce(last_day_in_force(${cycleId}::uuid, ${path}, 'district', 'review'),
        last_day_in_force(${cycleId}::uuid, ${path}, 'district', 'completion'))::text AS own,
      last_day_in_force(${cycleId}::uuid, ${path}, 'district', 'completion')::text AS province`;
  const column = (day: string | null | undefined) => (day ? toDateColumn(day) : null);
  return { dueOn: column(days?.own), provinceDueOn: column(days?.province) };
}

/** Figures that a committee hands in without lists, from a document; they count from the day they were counted (R20.20). */
export async function enterReturn(ctx: CommandContext, raw: unknown): Promise<{ unitId: string; returnId: string }> {
  const input = enterReturnSchema.parse(raw);
  return runCommand(ctx, "aggregates.enterReturn", input, async (tx, inside) => {
    const unit = await findReturningUnit(tx, ctx.actor, input.unitId);
    demand(mayEnterReturn(ctx.actor, unit));
    const cycle = await getOpenCycle(tx);
    if (cycle.id !== input.cycleId) throw new DomainError("notFound");
    const problem = problemOfFigures(input);
    if (problem) throw new DomainError(problem.code, { field: problem.field });
    const today = dayOf(ctx.now);
    if (input.countedOn > today) throw new DomainError("aggregate.notYet", { field: "countedOn" });
    if (input.sourceOn > today) throw new DomainError("aggregate.notYet", { field: "sourceOn" });
    const last = await lastReturn(tx, cycle.id, unit.id, input.track);
    if (last && input.countedOn < last.countedOn) {
      throw new DomainError("aggregate.earlierThanLast", { field: "countedOn" });
    }
    const { decided, countedOn, sourceOn, ...figures } = input;
    const id = newId();
    await tx.aggregateReturn.create({
      data: {
        id,
        ...figures,
        ...decided,
        ...(await dueDays(tx, cycle.id, unit.path)),
        countedOn: toDateColumn(countedOn),
        sourceOn: toDateColumn(sourceOn),
        enteredAt: ctx.now,
        enteredById: ctx.actor.accountId,
        ordinal: (last?.ordinal ?? 0) + 1,
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "aggregate.entered",
      unit,
      subjectType: "aggregateReturn",
      subjectId: id,
      summary: `Số liệu tổng hợp của ${unit.name} đến ${formatDay(countedOn)} (${trackName(input.track)}): ${formatCount(input.reviewed)}/${formatCount(input.required)} đã kiểm điểm, theo ${input.source} ngày ${formatDay(sourceOn)}`,
      after: { track: input.track, countedOn, required: input.required, reviewed: input.reviewed, ...decided },
    });
    return { unitId: unit.id, returnId: id };
  });
}
