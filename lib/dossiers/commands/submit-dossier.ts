import { recordAudit } from "../../audit/record-audit";
import { accountOf } from "../../core/actor";
import { dayOf, toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { may } from "../../core/reach";
import { getOpenCycle, type OpenCycle } from "../../cycles/queries/open-cycle";
import { isInTime } from "../../cycles/rules/timeliness";
import type { Tx } from "../../db/client";
import type { Prisma } from "../../db/generated/client";
import type { DossierStatus } from "../../db/generated/enums";
import { type CommandContext, runCommand } from "../../db/run-command";
import { maySubmitDossier } from "../policy";
import { hashContents, loadContents } from "../queries/contents";
import { type DossierDeadlines, loadDossierDeadlines } from "../queries/deadline";
import { getDossierUnit, type UnitWithReceiver } from "../queries/dossier-unit";
import { loadGaps } from "../queries/gaps";
import { type DossierContents, referenceOf } from "../rules";
import { submitDossierSchema } from "../schema";

export type SubmittedDossier = { unitId: string; reference: string; number: number; isLate: boolean };

type LockedDossier = { id: string; status: DossierStatus };

/**
 * Hands the dossier of a unit to the unit directly above: contents frozen as the next version, state, line in the history and
 * log in one transaction, so a kill in the middle leaves all or nothing. The dossier's row is locked: of two senders one
 * wins. After the deadline it is received and marked late, never locked (RQ-14, R11.3, R20.17).
 */
export async function submitDossier(ctx: CommandContext, raw: unknown): Promise<SubmittedDossier> {
  const input = submitDossierSchema.parse(raw);
  return runCommand(ctx, "dossier.submit", input, async (tx) => {
    const cycle = await getOpenCycle(tx);
    const unit = await getDossierUnit(tx, ctx.actor, input.unitId);
    refuseIf(!may(ctx.actor, "dossier.submit", unit), "notAllowed");
    const dossier = await lockDossierOf(tx, cycle.id, unit);
    const last = await tx.dossierVersion.findFirst({
      where: { dossierId: dossier.id },
      orderBy: { number: "desc" },
      select: { number: true, reference: true },
    });
    const gaps = (await loadGaps(tx, cycle.id, [unit.id])).get(unit.id) ?? [];
    demand(
      maySubmitDossier(ctx.actor, {
        unit,
        status: dossier.status,
        reference: last?.reference ?? null,
        gaps,
      }),
    );
    const contents = await loadContents(tx, cycle, unit);
    refuseIf(hashContents(contents) !== input.contentsHash, "dossier.contentsChanged");
    const number = (last?.number ?? 0) + 1;
    const deadlines = await loadDossierDeadlines(tx, cycle.id, unit);
    return writeVersion(tx, ctx, { cycle, unit, dossier, contents, number, note: input.note, deadlines });
  });
}

/** The row exists from the first attempt on; whoever comes second waits here and then sees that it was sent. */
async function lockDossierOf(tx: Tx, cycleId: string, unit: UnitWithReceiver): Promise<LockedDossier> {
  await tx.$executeRaw`
    INSERT INTO dossier (id, cycle_id, unit_id, receiver_id) VALUES (${newId()}::uuid, ${cycleId}::uuid, ${unit.id}::uuid, ${unit.receiver.id}::uuid)
    ON CONFLICT (cycle_id, unit_id) DO NOTHING`;
  const rows = await tx.$queryRaw<LockedDossier[]>`
    SELECT id, status::text AS status FROM dossier WHERE cycle_id = ${cycleId}::uuid AND unit_id = ${unit.id}::uuid FOR UPDATE`;
  const [dossier] = rows;
  if (!dossier) throw new Error("the dossier that was just made is missing");
  return dossier;
}

type Submission = {
  cycle: OpenCycle;
  unit: UnitWithReceiver;
  dossier: LockedDossier;
  contents: DossierContents;
  number: number;
  note: string;
  deadlines: DossierDeadlines;
};

async function writeVersion(tx: Tx, ctx: CommandContext, parts: Submission): Promise<SubmittedDossier> {
  const { cycle, unit, dossier, contents, number, deadlines } = parts;
  const reference = referenceOf(cycle.year, unit.code, number);
  const isLate = deadlines.own !== null && !isInTime(deadlines.own.lastDay, ctx.now);
  await tx.dossierVersion.create({
    data: {
      id: newId(),
      dossierId: dossier.id,
      number,
      reference,
      contents: contents as unknown as Prisma.InputJsonObject,
      isLate,
      submittedAt: ctx.now,
      submittedById: accountOf(ctx.actor),
      note: parts.note || null,
    },
    select: { id: true },
  });
  await tx.dossier.update({
    where: { id: dossier.id },
    data: {
      status: "submitted",
      submittedAt: ctx.now,
      ...(number === 1 ? { firstSubmittedOn: toDateColumn(dayOf(ctx.now)) } : {}),
      dueOn: deadlines.own ? toDateColumn(deadlines.own.lastDay) : null,
      provinceDueOn: deadlines.province ? toDateColumn(deadlines.province.lastDay) : null,
      receivedAt: null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await writeEvent(tx, ctx, { dossierId: dossier.id, status: "submitted" });
  await recordAudit(tx, ctx, {
    event: "dossier.submitted",
    unit,
    subjectType: "dossier",
    subjectId: dossier.id,
    summary: `Gửi hồ sơ ${reference} của ${unit.name} tới ${unit.receiver.name}${isLate ? " (sau hạn)" : ""}`,
    after: { reference, isLate, subjects: contents.subjects.length },
    onPaper: ctx.actor.active !== null && ctx.actor.active.unit.id !== unit.id,
  });
  return { unitId: unit.id, reference, number, isLate };
}

type NewEvent = { dossierId: string; status: DossierStatus; reason?: string };

/** A line of the dossier's own history; append-only. */
export async function writeEvent(tx: Tx, ctx: CommandContext, event: NewEvent): Promise<void> {
  await tx.dossierEvent.create({
    data: {
      id: newId(),
      dossierId: event.dossierId,
      status: event.status,
      reason: event.reason ?? null,
      happenedAt: ctx.now,
      actorName: ctx.actor.name,
    },
    select: { id: true },
  });
}
