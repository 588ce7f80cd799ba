import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { findSeasonAt } from "../../cycles/queries/season-at";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { sharedMeetingProposals } from "../../regulations/obligations";
import type { PlaceRule } from "../../regulations/pack";
import { reviewKindOf } from "../../units/rules";
import type { SchedulableBody } from "./schedule-options";

export type SharedMeeting = { collective: string; committee: string; rule: PlaceRule };

type Row = { id: string; unitId: string; kind: CollectiveKind; unitKind: UnitKind; path: string; seats: string[] };

/** Which of the bodies that wait in one unit may meet together, because all of the one sit on the other (R4.3). Two statements. */
export async function listSharedMeetings(
  actor: Actor,
  bodies: readonly SchedulableBody[],
  today: Day,
): Promise<SharedMeeting[]> {
  if (bodies.length < 2) return [];
  return read(actor, async (db) => {
    const ids = bodies.map(({ id }) => id);
    const rows = await db.$queryRaw<Row[]>`
      SELECT collective.id, unit.id AS "unitId", collective.kind::text AS kind, unit.kind::text AS "unitKind", unit.path,
        array_agg(seat.person_id::text) AS seats
      FROM collective JOIN unit ON unit.id = collective.unit_id JOIN collective_seat seat ON seat.collective_id = collective.id
      WHERE collective.id = ANY(${ids}::uuid[]) AND is_valid_on(seat.valid_from, seat.valid_to, ${today}::date)
      GROUP BY collective.id, unit.id`;
    const season = await findSeasonAt(db, rows[0]?.path ?? "/");
    const rule = season?.packHere.places.find(({ code }) => code === "sharedMeeting");
    if (!rule) return [];
    const nameOf = new Map(bodies.map(({ id, name }) => [id, name]));
    return sharedMeetingProposals(rows.flatMap(bodyOf)).map(({ collectiveId, committeeId }) => ({
      collective: nameOf.get(collectiveId) ?? "",
      committee: nameOf.get(committeeId) ?? "",
      rule,
    }));
  });
}

function bodyOf({ id, unitId, kind, unitKind, seats }: Row) {
  const reviewed = reviewKindOf(kind, unitKind);
  return reviewed ? [{ id, unitId, kind: reviewed, seats: seats.map((personId) => ({ personId })) }] : [];
}
