import type { Actor, PlacedUnit } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { reviewKindOf } from "../../units/rules";

export type HostBody = {
  id: string;
  name: string;
  collectiveKind: CollectiveKind;
  /** Null when no text reviews a body of this kind. */
  kind: ReviewKind | null;
  /** Who sits in it on the day of the meeting. */
  members: number;
  unit: PlacedUnit & { name: string };
};

type Row = {
  id: string;
  name: string;
  collectiveKind: CollectiveKind;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  path: string;
  parentId: string | null;
  members: number;
};

/** The bodies to be reviewed, locked so that two officers cannot schedule the same obligations; seen but not run is refused. */
export async function lockBodies(
  tx: Tx,
  actor: Actor,
  collectiveIds: readonly string[],
  day: Day,
): Promise<HostBody[]> {
  const ids = [...new Set(collectiveIds)];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT collective.id, collective.name, collective.kind::text AS "collectiveKind", unit.id AS "unitId", unit.name AS "unitName",
      unit.kind::text AS "unitKind", unit.path, unit.parent_id AS "parentId",
      (SELECT count(*)::int FROM collective_seat seat WHERE seat.collective_id = collective.id
        AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) AS members
    FROM collective JOIN unit ON unit.id = collective.unit_id
    WHERE collective.id = ANY(${ids}::uuid[]) AND ${unitSql(reachOf(actor, "meeting.run"), "unit")}
    ORDER BY collective.id FOR UPDATE OF collective`;
  if (rows.length < ids.length) throw new DomainError((await allVisible(tx, actor, ids)) ? "notAllowed" : "notFound");
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    collectiveKind: row.collectiveKind,
    kind: reviewKindOf(row.collectiveKind, row.unitKind),
    members: row.members,
    unit: { id: row.unitId, path: row.path, parentId: row.parentId, name: row.unitName },
  }));
}

async function allVisible(tx: Tx, actor: Actor, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM collective JOIN unit ON unit.id = collective.unit_id
    WHERE collective.id = ANY(${[...ids]}::uuid[]) AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
  return rows.length === ids.length;
}
