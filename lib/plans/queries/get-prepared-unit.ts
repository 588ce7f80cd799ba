import type { Actor } from "../../core/actor";
import { dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import type { Verdict } from "../../core/policy";
import { may } from "../../core/reach";
import { getShownCycle, type ShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { mayAssign, mayMark, mayReadMark, mayReadNotes, mayWriteNote } from "../policy";
import type { AssignmentKind } from "../rules";
import { type Candidate, listCandidates } from "./candidates";
import { getSupervisedUnit, type SupervisedUnit } from "./supervised-unit";

export type AssignmentDto = {
  id: string;
  kind: AssignmentKind;
  person: string;
  madeBy: string;
  validFrom: string;
  validTo: string | null;
  mayWrite: Verdict;
};

export type NoteDto = { id: string; author: string; body: string; writtenAt: Date };
export type MarkDto = { id: string; reason: string; madeBy: string; markedAt: Date; endedAt: Date | null };
export type UnitMeeting = { id: string; title: string; place: string; startsAt: Date; status: string };
export type EarlierShortcoming = {
  id: string;
  text: string;
  owner: string | null;
  originYear: number;
  status: "notYet" | "underWay" | "fixed" | "verified";
};

export type PreparedUnitPage = {
  year: number;
  unit: { id: string; name: string; parent: { id: string; name: string } | null };
  clusterName: string | null;
  assignments: AssignmentDto[];
  /** Those that this actor may read, oldest first. */
  notes: NoteDto[];
  /** Null where the actor is no reader of the mark (R20.21). */
  marks: MarkDto[] | null;
  meetings: UnitMeeting[];
  /** Null where the actor is no reader of criticism there. */
  shortcomings: EarlierShortcoming[] | null;
  candidates: Candidate[];
  may: { assign: Verdict; mark: Verdict };
};

/** One unit before its meeting: who was sent, what they noted, when it meets, what it owes from last year (RQ-04, RQ-12). */
export async function getPreparedUnit(actor: Actor, now: Date, unitId: string): Promise<PreparedUnitPage> {
  return read(actor, async (db) => {
    const unit = await getSupervisedUnit(db, actor, unitId);
    const cycle = await getShownCycle(db);
    const assign = whileOpen(cycle, mayAssign(actor, { unit, parent: unit.parent }));
    const { assignments, notes } = await assignmentsAndNotes(db, actor, { cycle, unit, now });
    return {
      year: cycle.year,
      unit: { id: unit.id, name: unit.name, parent: unit.parent && { id: unit.parent.id, name: unit.parent.name } },
      clusterName: await clusterOf(db, cycle.id, unit),
      assignments,
      notes,
      marks: mayReadMark(actor, unit) ? await listMarks(db, cycle.id, unitId) : null,
      meetings: await db.meeting.findMany({
        where: { cycleId: cycle.id, unitId, status: { not: "cancelled" } },
        select: { id: true, title: true, place: true, startsAt: true, status: true },
        orderBy: { startsAt: "asc" },
        take: 50,
      }),
      shortcomings: may(actor, "criticism.read", unit) ? await listEarlier(db, unitId, cycle.year) : null,
      candidates: assign.allowed && unit.parent ? await listCandidates(db, unit.parent.id, dayOf(now)) : [],
      may: { assign, mark: whileOpen(cycle, mayMark(actor, { unit, parent: unit.parent })) },
    };
  });
}

type Facts = { cycle: ShownCycle; unit: SupervisedUnit; now: Date };

async function assignmentsAndNotes(db: Tx, actor: Actor, { cycle, unit, now }: Facts) {
  const rows = await db.assignment.findMany({
    where: { cycleId: cycle.id, unitId: unit.id },
    select: {
      id: true,
      kind: true,
      personId: true,
      person: { select: { fullName: true } },
      madeByUnit: { select: { id: true, path: true, parentId: true, name: true } },
      validFrom: true,
      validTo: true,
      notes: { select: { id: true, body: true, writtenAt: true } },
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  const today = dayOf(now);
  const assignments = rows.map((row): AssignmentDto => {
    const validTo = fromOptionalDateColumn(row.validTo);
    const isInForce = cycle.isOpen && (validTo === null || today < validTo);
    return {
      id: row.id,
      kind: row.kind,
      person: row.person.fullName,
      madeBy: row.madeByUnit.name,
      validFrom: fromDateColumn(row.validFrom),
      validTo,
      mayWrite: mayWriteNote(actor, { unit, personId: row.personId, isInForce }),
    };
  });
  const notes = rows
    .filter((row) => mayReadNotes(actor, { madeBy: row.madeByUnit, personId: row.personId }))
    .flatMap((row) => row.notes.map((note) => ({ ...note, author: row.person.fullName })))
    .toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
  return { assignments, notes };
}

async function clusterOf(db: Tx, cycleId: string, unit: SupervisedUnit): Promise<string | null> {
  const placed = await db.clusterUnit.findFirst({
    where: { unitId: unit.id, cluster: { cycleId, unitId: unit.parentId ?? unit.id } },
    select: { cluster: { select: { name: true } } },
  });
  return placed?.cluster.name ?? null;
}

async function listMarks(db: Tx, cycleId: string, unitId: string): Promise<MarkDto[]> {
  return db.$queryRaw<MarkDto[]>`
    SELECT unit_mark.id, unit_mark.reason, maker.name AS "madeBy", unit_mark.marked_at AS "markedAt", unit_mark.ended_at AS "endedAt"
    FROM unit_mark JOIN unit maker ON maker.id = unit_mark.made_by_unit_id
    WHERE unit_mark.cycle_id = ${cycleId}::uuid AND unit_mark.unit_id = ${unitId}::uuid
    ORDER BY unit_mark.ended_at NULLS FIRST, unit_mark.marked_at DESC`;
}

async function listEarlier(db: Tx, unitId: string, year: number): Promise<EarlierShortcoming[]> {
  const rows = await db.shortcoming.findMany({
    where: { unitId, originYear: { lt: year }, OR: [{ originYear: year - 1 }, { status: { not: "verified" } }] },
    select: {
      id: true,
      text: true,
      originYear: true,
      status: true,
      person: { select: { fullName: true } },
      collective: { select: { name: true } },
    },
    orderBy: [{ status: "asc" }, { originYear: "desc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ person, collective, ...row }) => ({
    ...row,
    owner: person?.fullName ?? collective?.name ?? null,
  }));
}
