import type { Actor, PlacedUnit } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { covers, reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";

/** Another unit that took this one over, or that this one took over. */
export type Succession = {
  way: "heir" | "ended";
  unit: { id: string | null; name: string };
  happenedOn: string;
  document: string | null;
};

/** What stands above every page of a unit. */
export type UnitHeading = PlacedUnit & {
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
};

type Neighbour = PlacedUnit & {
  name: string;
  way: "above" | "linked" | Succession["way"];
  happenedOn: string | null;
  document: string | null;
};

type HeadingRow = Omit<UnitHeading, "linked" | "successions" | "line"> & { around: Neighbour[] };

/** A unit through the visibility of the actor, with those it belongs to, is linked with and took over from. One statement. */
export function getUnitHeading(actor: Actor, unitId: string, now: Date): Promise<UnitHeading> {
  return read(actor, (db) => loadUnitHeading(db, actor, unitId, dayOf(now)));
}

/** The same inside another read. */
export async function loadUnitHeading(db: Tx, actor: Actor, unitId: string, day: Day): Promise<UnitHeading> {
  const reach = reachOf(actor, "unit.view");
  const rows = await db.$queryRaw<HeadingRow[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind, unit.code,
      unit.base_type AS "baseType", unit.valid_from::text AS "validFrom", unit.valid_to::text AS "validTo",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', near.id, 'path', near.path, 'parentId', near.parent_id, 'name', near.name,
          'way', around.way, 'happenedOn', around.happened_on, 'document', around.document)
          ORDER BY length(near.path), near.name)
        FROM (
          SELECT id, 'above' AS way, NULL::date AS happened_on, NULL AS document FROM unit higher
          WHERE unit.path LIKE higher.path || '%' AND higher.id <> unit.id
          UNION ALL SELECT unit.linked_unit_id, 'linked', NULL, NULL
          UNION ALL SELECT successor_id, 'heir', happened_on, document FROM unit_succession
          WHERE ended_unit_id = unit.id AND happened_on <= ${day}::date
          UNION ALL SELECT ended_unit_id, 'ended', happened_on, document FROM unit_succession
          WHERE successor_id = unit.id AND happened_on <= ${day}::date) around
        JOIN unit near ON near.id = around.id), '[]') AS around
    FROM unit WHERE unit.id = ${unitId}::uuid AND ${unitSql(reach, "unit")}`;
  const { around, ...unit } = foundOrRefuse(rows[0]);
  const shown = (near: Neighbour) => ({ id: covers(reach, near) ? near.id : null, name: near.name });
  const linked = around.find(({ way }) => way === "linked");
  return {
    ...unit,
    line: around.filter(({ way }) => way === "above").map(shown),
    linked: linked && covers(reach, linked) ? { id: linked.id, name: linked.name } : null,
    successions: around.flatMap((near) =>
      near.way === "heir" || near.way === "ended"
        ? [{ way: near.way, unit: shown(near), happenedOn: near.happenedOn ?? "", document: near.document }]
        : [],
    ),
  };
}
