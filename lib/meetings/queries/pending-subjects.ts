import type { Tx } from "../../db/client";
import type { CollectiveRole, CollectiveKind as ReviewKind } from "../../regulations/subjects";
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
      subject: { select: { track: true, name: true, title: true, personId: true, collectiveId: true } },
    },
  });
  const seats = await db.collectiveSeat.findMany({
    where: { collectiveId: { in: bodies.map((body) => body.collectiveId) }, validTo: null },
    select: { collectiveId: true, personId: true, ordinal: true, title: true },
  });
  const seatOf = new Map(seats.map((seat) => [`${seat.collectiveId} ${seat.personId}`, seat]));
  return rows.flatMap((row) => {
    const body = bodies.find((candidate) => candidate.collectiveId === row.collectiveId);
    if (!body) return [];
    const seat = seatOf.get(`${row.collectiveId} ${row.subject.personId}`);
    return [
      {
        obligationId: row.id,
        kind: body.kind,
        track: row.subject.track,
        role: row.role,
        name: row.subject.name,
        title: seat?.title ?? row.subject.title,
        personId: row.subject.personId,
        collectiveId: row.subject.collectiveId,
        seatOrdinal: seat?.ordinal ?? 0,
      },
    ];
  });
}
