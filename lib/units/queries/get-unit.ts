import type { Actor, PlacedUnit } from "../../core/actor";
import { type Day, dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { covers, reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { CollectiveKind, CollectiveRole, UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { keptBelow, keptHere } from "./members-below";
import { findReachedUnit } from "./reached-unit";

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

/** Another unit that took this one over, or that this one took over. */
export type Succession = {
  way: "heir" | "ended";
  unit: { id: string | null; name: string };
  happenedOn: string;
  document: string | null;
};

export type UnitDetail = PlacedUnit & {
  name: string;
  code: string;
  kind: UnitKind;
  baseType: string | null;
  validFrom: string;
  validTo: string | null;
  linked: { id: string; name: string } | null;
  /** Those whose day has come. */
  successions: Succession[];
  /** From the top down to the parent; those outside the actor's reach have no id. */
  line: { id: string | null; name: string }[];
  collectives: UnitCollective[];
  children: UnitChild[];
  memberCount: number;
};

/** A unit: what it is, its bodies and who sits in them, what lies below. Six statements however large. */
export async function getUnit(actor: Actor, unitId: string, now: Date): Promise<UnitDetail> {
  const day = dayOf(now);
  return read(actor, async (db) => {
    const reached = await findReachedUnit(db, actor, unitId);
    const unit = await db.unit.findUniqueOrThrow({
      where: { id: unitId },
      select: { code: true, baseType: true, validFrom: true, validTo: true, linkedUnitId: true },
    });
    const around = await loadAround(db, actor, reached, { linkedId: unit.linkedUnitId, day });
    const counts = await loadChildren(db, reached, day);
    return {
      ...reached,
      code: unit.code,
      baseType: unit.baseType,
      validFrom: fromDateColumn(unit.validFrom),
      validTo: fromOptionalDateColumn(unit.validTo),
      linked: around.linked,
      successions: around.successions,
      line: around.line,
      collectives: await loadCollectives(db, unitId, day),
      children: counts.filter(({ id }) => id !== unitId),
      memberCount: counts.reduce((sum, { memberCount }) => sum + memberCount, 0),
    };
  });
}

type NeighbourRow = PlacedUnit & {
  name: string;
  way: "above" | "linked" | Succession["way"];
  happenedOn: string | null;
  document: string | null;
};

async function loadAround(
  db: Tx,
  actor: Actor,
  { id: unitId, path }: PlacedUnit,
  { linkedId, day }: { linkedId: string | null; day: Day },
): Promise<Pick<UnitDetail, "line" | "linked" | "successions">> {
  const rows = await db.$queryRaw<NeighbourRow[]>`
    SELECT near.id, near.path, near.parent_id AS "parentId", near.name, around.way,
      around.happened_on::text AS "happenedOn", around.document
    FROM (
      SELECT id, 'above' AS way, NULL::date AS happened_on, NULL AS document FROM unit
      WHERE ${path} LIKE path || '%' AND path <> ${path}
      UNION ALL SELECT ${linkedId}::uuid, 'linked', NULL, NULL
      UNION ALL SELECT successor_id, 'heir', happened_on, document FROM unit_succession
      WHERE ended_unit_id = ${unitId}::uuid AND happened_on <= ${day}::date
      UNION ALL SELECT ended_unit_id, 'ended', happened_on, document FROM unit_succession
      WHERE successor_id = ${unitId}::uuid AND happened_on <= ${day}::date) around
    JOIN unit near ON near.id = around.id ORDER BY length(near.path), near.name`;
  const reach = reachOf(actor, "unit.view");
  const shown = (row: NeighbourRow) => ({ id: covers(reach, row) ? row.id : null, name: row.name });
  const linked = rows.find(({ way }) => way === "linked");
  return {
    line: rows.filter(({ way }) => way === "above").map(shown),
    linked: linked && covers(reach, linked) ? { id: linked.id, name: linked.name } : null,
    successions: rows.flatMap((row) =>
      row.way === "heir" || row.way === "ended"
        ? [{ way: row.way, unit: shown(row), happenedOn: row.happenedOn ?? "", document: row.document }]
        : [],
    ),
  };
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
