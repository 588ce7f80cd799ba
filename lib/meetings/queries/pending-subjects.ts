import type { Tx } from "../../db/client";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import type { CollectiveRole, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { reviewKindOf } from "../../units/rules";
import type { AgendaTrack } from "../rules/agenda";
import type { Body } from "../rules/participants";

export type PendingSubject = {
  obligationId: string;
  kind: ReviewKind;
  track: AgendaTrack;
  role: CollectiveRole;
  name: string;
  title: string | null;
  personId: string | null;
  collectiveId: string | null;
  seatOrdinal: number;
  /** The body of under three members that a decision put into this meeting, where the subject is one of its (R3.7). */
  mergedFrom: Body | null;
};

type Wanted = { cycleId: string; bodies: readonly Body[]; kind: "main" | "supplementary" };

/** What waits to be reviewed in these bodies: pending for a main meeting, absent before for a supplementary one (R20.13). */
export async function loadPendingSubjects(db: Tx, { cycleId, bodies, kind }: Wanted): Promise<PendingSubject[]> {
  const rows = await db.obligation.findMany({
    where: {
      collectiveId: { in: bodies.map((body) => body.collectiveId) },
      status: kind === "main" ? "pending" : "absent",
      subject: { is: { cycleId, required: true } },
    },
    select: {
      id: true,
      role: true,
      collectiveId: true,
      mergedFrom: { select: { id: true, name: true, kind: true, unit: { select: { id: true, kind: true } } } },
      subject: { select: { track: true, name: true, title: true, personId: true, collectiveId: true } },
    },
  });
  const seatedIn = rows.map((row) => row.mergedFrom?.id ?? row.collectiveId);
  const seats = await db.collectiveSeat.findMany({
    where: { collectiveId: { in: [...new Set(seatedIn)] }, validTo: null },
    select: { collectiveId: true, personId: true, ordinal: true, title: true },
  });
  const seatOf = new Map(seats.map((seat) => [`${seat.collectiveId} ${seat.personId}`, seat]));
  return rows.flatMap((row) => {
    const body = bodies.find((candidate) => candidate.collectiveId === row.collectiveId);
    if (!body) return [];
    const mergedFrom = mergedBody(row.mergedFrom);
    const seat = seatOf.get(`${mergedFrom?.collectiveId ?? row.collectiveId} ${row.subject.personId}`);
    return [
      {
        obligationId: row.id,
        kind: mergedFrom?.kind ?? body.kind,
        track: row.subject.track,
        role: row.role,
        name: row.subject.name,
        title: seat?.title ?? row.subject.title,
        personId: row.subject.personId,
        collectiveId: row.subject.collectiveId,
        seatOrdinal: seat?.ordinal ?? 0,
        mergedFrom,
      },
    ];
  });
}

type MergedRow = { id: string; name: string; kind: CollectiveKind; unit: { id: string; kind: UnitKind } };

function mergedBody(row: MergedRow | null): Body | null {
  const kind = row && reviewKindOf(row.kind, row.unit.kind);
  return row && kind ? { collectiveId: row.id, kind, name: row.name, mergedFromUnitId: row.unit.id } : null;
}
