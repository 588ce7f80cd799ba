import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { type Actor, accountOf } from "../../core/actor";
import { dayOf, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitWhere } from "../../db/unit-reach";
import { mayCloseCycle } from "../policy";
import { loadUnfinished } from "../queries/closing-facts";
import { countsOf, isFinished, type UnfinishedCounts, unfinishedSentence } from "../rules/closing";
import { closeCycleSchema } from "../schema";

type Input = z.output<typeof closeCycleSchema>;
type LockedSeason = { id: string; name: string; status: string; openedAt: Date | null };

/**
 * Ends a season (RQ-18): by a document or a note, knowing what is not finished. It waits for what is being written at that moment;
 * from then on nothing of the season changes, and the next one can be opened. What is to be put right goes on (R12.7).
 */
export async function closeCycle(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string }> {
  const input = closeCycleSchema.parse(raw);
  const work = async (tx: Tx, inside: CommandContext) => {
    const province = await findProvince(tx, ctx.actor);
    await waitForWriters(tx);
    const season = await lockCycle(tx, input.cycleId);
    demand(mayCloseCycle(ctx.actor, { season, province }));
    checkDocument(input, dayOf(ctx.now));
    const counts = countsOf(await loadUnfinished(tx, season.id));
    if (!isFinished(counts)) checkUnfinished(input, counts);
    await writeEnd(tx, inside, input, counts);
    await recordAudit(tx, inside, {
      event: "cycle.closed",
      unit: province,
      subjectType: "cycle",
      subjectId: season.id,
      summary: summaryOf(season.name, input, counts),
      before: { status: season.status },
      after: {
        document: input.document,
        documentOn: input.documentOn,
        note: input.note,
        unfinished: counts,
        reason: input.reason,
      },
    });
    return { cycleId: season.id };
  };
  return runCommand(ctx, "cycles.close", input, work, { timeout: 60_000 });
}

async function findProvince(tx: Tx, actor: Actor) {
  return foundOrRefuse(
    await tx.unit.findFirst({
      where: { AND: [{ kind: "province" }, unitWhere(reachOf(actor, "cycle.manage"))] },
      select: { id: true, path: true, parentId: true, kind: true, name: true },
    }),
  );
}

/** Everybody who writes in a season holds this lock shared (migration season_closed). After ten seconds the officer is asked to try again. */
async function waitForWriters(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', '10s', true)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(season_lock())`;
}

async function lockCycle(tx: Tx, cycleId: string): Promise<LockedSeason> {
  const rows = await tx.$queryRaw<LockedSeason[]>`
    SELECT id, name, status::text AS status FROM cycle WHERE id = ${cycleId}::uuid FOR UPDATE`;
  return foundOrRefuse(rows[0]);
}

function checkDocument({ document, documentOn, note }: Input, today: string): void {
  refuseIf(document === "" && note === "", "cycle.closingNeedsDocument", { field: "document" });
  refuseIf(document !== "" && documentOn === null, "cycle.closingDocumentUndated", { field: "documentOn" });
  refuseIf(document === "" && documentOn !== null, "cycle.closingDocumentUnnumbered", { field: "document" });
  refuseIf(documentOn !== null && documentOn > today, "cycle.closingDocumentInFuture", { field: "documentOn" });
}

function checkUnfinished({ reason, understood }: Input, counts: UnfinishedCounts): void {
  const params = { what: unfinishedSentence(counts) };
  refuseIf(reason === "", "cycle.unfinishedNeedsReason", { field: "reason", params });
  refuseIf(!understood, "cycle.unfinishedNotUnderstood", { field: "understood" });
}

async function writeEnd(tx: Tx, ctx: CommandContext, input: Input, counts: UnfinishedCounts): Promise<void> {
  const leaves = !isFinished(counts);
  await tx.cycle.update({
    where: { id: input.cycleId },
    data: {
      status: "closed",
      closedAt: ctx.now,
      closedById: accountOf(ctx.actor),
      closedByName: ctx.actor.name,
      closingDocument: input.document || null,
      closingDocumentOn: input.documentOn === null ? null : toDateColumn(input.documentOn),
      closingNote: input.note || null,
      unfinished: leaves ? counts : Prisma.DbNull,
      unfinishedReason: leaves ? input.reason : null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

function summaryOf(name: string, input: Input, counts: UnfinishedCounts): string {
  const by = input.documentOn ? ` theo ${input.document} ngày ${formatDay(input.documentOn)}` : "";
  const left = unfinishedSentence(counts);
  return `Kết thúc ${name}${by}${left ? `; còn ${left}. Lý do: ${input.reason}` : ""}`;
}
