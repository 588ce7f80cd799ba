import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Pack } from "../../regulations/pack";
import { bindsSmallBodies, minimumMembers, placedKinds } from "../rules/places";

/** waiting: a decision is needed · decided: it has one · own: a meeting of its own is planned or was held. */
export const PLACE_STATES = ["waiting", "decided", "own"] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

type Scope = { cycleId: string; path: string; day: Day; pack: Pack };

/** An obligation that a meeting has taken up: its place does not move any more. */
export const IN_MEETING = Prisma.sql`('scheduled', 'absent', 'reviewed')`;

/** Collectives of under three members (R3.7), and those that a decision has placed, in a unit and below it. */
export function smallBodies({ cycleId, path, day, pack }: Scope): Prisma.Sql {
  return Prisma.sql`
    WITH body AS MATERIALIZED (
      SELECT body.id, body.name, body.unit_id, unit.name AS unit_name, unit.path AS unit_path, seats.members,
        place.id AS place_id, place.host_id, place.document, place.document_on
      FROM collective body JOIN unit ON unit.id = body.unit_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM collective_seat seat
        WHERE seat.collective_id = body.id AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) seats
      LEFT JOIN review_place_in_force place ON place.cycle_id = ${cycleId}::uuid AND place.collective_id = body.id
      WHERE unit.path LIKE ${`${path}%`} AND body.kind = ANY(${placedKinds(pack)}::collective_kind[])
        AND is_valid_on(body.valid_from, body.valid_to, ${day}::date)
        AND (seats.members BETWEEN 1 AND ${minimumMembers(pack) - 1} OR place.id IS NOT NULL))
    SELECT body.*,
      CASE WHEN body.place_id IS NOT NULL THEN 'decided'
        WHEN EXISTS (SELECT 1 FROM obligation held JOIN subject rated ON rated.id = held.subject_id
          WHERE held.collective_id = body.id AND held.merged_from_id IS NULL AND held.status IN ${IN_MEETING}
            AND rated.cycle_id = ${cycleId}::uuid) THEN 'own'
        ELSE 'waiting' END AS state
    FROM body
    WHERE coalesce((SELECT subject.required FROM subject WHERE subject.cycle_id = ${cycleId}::uuid
      AND subject.track = 'collective' AND subject.collective_id = body.id), TRUE)`;
}

/** `isBinding`: a text forbids them a review of their own; else the decision is only proposed. */
export type SmallBodyCounts = { waiting: number; decided: number; isBinding: boolean };

/** How many wait for a decision and how many have one. One statement. */
export async function countSmallBodies(db: Tx, scope: Scope): Promise<SmallBodyCounts> {
  const [counted] = await db.$queryRaw<{ waiting: number; decided: number }[]>`
    SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'decided')::int AS decided
    FROM (${smallBodies(scope)}) small`;
  return { waiting: counted?.waiting ?? 0, decided: counted?.decided ?? 0, isBinding: bindsSmallBodies(scope.pack) };
}
