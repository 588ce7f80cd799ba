import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import { decidingBodyKinds } from "../rules";

export type DecidingBody = { id: string; name: string; kind: CollectiveKind; unitId: string; members: number };

/**
 * The bodies that may decide for a unit on a day, the first one proposed. R20.18: for a unit that has ended by then, the bodies of the
 * unit that carries its work on. One statement.
 */
export async function listDecidingBodies(
  db: Tx,
  unit: { id: string; kind: UnitKind },
  day: Day,
): Promise<DecidingBody[]> {
  const kinds = [...decidingBodyKinds(unit.kind)];
  const bodies = await db.$queryRaw<DecidingBody[]>`
    WITH acting AS (
      SELECT own.id FROM unit own WHERE own.id = ${unit.id}::uuid AND (own.valid_to IS NULL OR own.valid_to > ${day}::date)
      UNION ALL
      SELECT DISTINCT successor.id FROM unit own
      JOIN unit_succession known ON known.happened_on <= ${day}::date
      JOIN unit successor ON successor.id = known.successor_id AND (successor.valid_to IS NULL OR successor.valid_to > ${day}::date)
      WHERE own.id = ${unit.id}::uuid AND own.valid_to <= ${day}::date
        AND own.id IN (SELECT carried.unit_id FROM units_carried_on(successor.id, ${day}::date) carried))
    SELECT body.id, body.name, body.kind::text AS kind, body.unit_id AS "unitId",
      (SELECT count(*)::int FROM collective_seat seat
       WHERE seat.collective_id = body.id AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) AS members
    FROM acting JOIN collective body ON body.unit_id = acting.id
    WHERE body.kind = ANY(${kinds}::collective_kind[]) AND is_valid_on(body.valid_from, body.valid_to, ${day}::date)
    ORDER BY array_position(${kinds}::text[], body.kind::text), body.name, body.id`;
  return bodies;
}
