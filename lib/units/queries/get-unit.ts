import type { Actor, PlacedUnit } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { CollectiveKind, CollectiveRole, UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { loadUnitHeading, type UnitHeading } from "./get-unit-heading";
import { keptBelow, keptHere } from "./members-below";

export type UnitSeat = {
  id: string;
  personId: string;
  fullName: string;
  role: CollectiveRole;
  title: string;
  since: string;
};
export type UnitCollective = { id: string; kind: CollectiveKind; name: string; seats: UnitSeat[] };
export type UnitChild = { id: string; name: string; kind: UnitKind; memberCount: number; cellCount: number };

export type UnitDetail = UnitHeading & {
  collectives: UnitCollective[];
  children: UnitChild[];
  memberCount: number;
};

/** A unit: what it is, its bodies and who sits in them, what lies below. Three statements however large. */
export async function getUnit(actor: Actor, unitId: string, now: Date): Promise<UnitDetail> {
  const day = dayOf(now);
  return read(actor, async (db) => {
    const heading = await loadUnitHeading(db, actor, unitId, day);
    const counts = await loadChildren(db, heading, day);
    return {
      ...heading,
      collectives: await loadCollectives(db, unitId, day),
      children: counts.filter(({ id }) => id !== unitId),
      memberCount: counts.reduce((sum, { memberCount }) => sum + memberCount, 0),
    };
  });
}

/** The units directly below with the members of everything under them, and the unit with its own members. From kept counts. */
function loadChildren(db: Tx, unit: PlacedUnit, day: Day): Promise<UnitChild[]> {
  return db.$queryRaw<UnitChild[]>`
    SELECT child.id, child.name, child.kind::text AS kind,
      CASE WHEN child.id = ${unit.id}::uuid THEN ${keptHere("child", "members", day)} ELSE ${keptBelow("child", "members", day)} END AS "memberCount",
      ${keptBelow("child", "cells", day)} AS "cellCount"
    FROM unit child
    WHERE (child.id = ${unit.id}::uuid OR (child.parent_id = ${unit.id}::uuid AND is_valid_on(child.valid_from, child.valid_to, ${day}::date)))
    ORDER BY child.kind, child.ordinal, child.name COLLATE "vi-VN-x-icu"`;
}

function loadCollectives(db: Tx, unitId: string, day: Day): Promise<UnitCollective[]> {
  return db.$queryRaw<UnitCollective[]>`
    SELECT collective.id, collective.kind::text AS kind, collective.name,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', seat.id, 'personId', person.id, 'fullName', person.full_name,
          'role', seat.role, 'title', seat.title, 'since', seat.valid_from)
          ORDER BY seat.role, seat.ordinal, person.sort_name COLLATE "vi-VN-x-icu")
        FROM collective_seat seat JOIN person ON person.id = seat.person_id
        WHERE seat.collective_id = collective.id
          AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)), '[]') AS seats
    FROM collective
    WHERE collective.unit_id = ${unitId}::uuid
      AND is_valid_on(collective.valid_from, collective.valid_to, ${day}::date)
    ORDER BY collective.kind, collective.name COLLATE "vi-VN-x-icu"`;
}
