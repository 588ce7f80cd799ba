import { toDateColumn } from "../../core/calendar";
import { compareNames } from "../../core/vietnamese";
import type { Tx } from "../../db/client";

export type Candidate = { personId: string; name: string; title: string };

/** Who a committee can send: people who sit on its standing or executive committee on that day, each once, in Vietnamese order. */
export async function listCandidates(db: Tx, unitId: string, day: string): Promise<Candidate[]> {
  const on = toDateColumn(day);
  const seats = await db.collectiveSeat.findMany({
    where: {
      collective: { unitId, kind: { in: ["standingCommittee", "executiveCommittee", "cellCommittee"] } },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gt: on } }],
    },
    select: {
      personId: true,
      title: true,
      person: { select: { fullName: true } },
      collective: { select: { kind: true } },
    },
  });
  const byPerson = new Map<string, Candidate & { isStanding: boolean }>();
  for (const seat of seats) {
    const isStanding = seat.collective.kind === "standingCommittee";
    const known = byPerson.get(seat.personId);
    if (known?.isStanding || (known && !isStanding)) continue;
    byPerson.set(seat.personId, { personId: seat.personId, name: seat.person.fullName, title: seat.title, isStanding });
  }
  return [...byPerson.values()]
    .map(({ isStanding: _isStanding, ...candidate }) => candidate)
    .toSorted((a, b) => compareNames(a.name, b.name));
}
