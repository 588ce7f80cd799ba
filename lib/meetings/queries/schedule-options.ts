import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { SHOWN_CYCLE_ID } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { reviewKindOf } from "../../units/rules";
import { compareBodies } from "../rules";

export type SchedulableBody = {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
  /** Above the unit, where that tells two of the same name apart. */
  unitAbove: string | null;
  pending: number;
  absent: number;
};

type Row = SchedulableBody & { kind: CollectiveKind; unitKind: UnitKind };

/** Bodies of one unit that wait for a meeting, or of all units the actor runs (at most fifty), with how many subjects wait; none while a season that has ended is looked at. One statement. */
export async function listSchedulableBodies(
  actor: Actor,
  { unitId, search }: { unitId: string; search: string },
): Promise<SchedulableBody[]> {
  const folded = foldForSearch(search);
  const narrowed = [
    unitSql(reachOf(actor, "meeting.run"), "unit"),
    Prisma.sql`cycle.id = ${SHOWN_CYCLE_ID} AND cycle.status = 'open'`,
    Prisma.sql`obligation.status IN ('pending', 'absent')`,
    ...(unitId ? [Prisma.sql`unit.id = ${unitId}::uuid`] : []),
    ...(folded ? [Prisma.sql`unit.search_name LIKE ${`%${folded}%`}`] : []),
  ];
  const rows = await read(
    actor,
    (db) => db.$queryRaw<Row[]>`
      SELECT collective.id, collective.name, collective.kind::text AS kind, unit.id AS "unitId", unit.name AS "unitName", ${aboveSql(actor, "unit")} AS "unitAbove", unit.kind::text AS "unitKind",
        (count(*) FILTER (WHERE obligation.status = 'pending'))::int AS pending, (count(*) FILTER (WHERE obligation.status = 'absent'))::int AS absent
      FROM obligation JOIN subject ON subject.id = obligation.subject_id JOIN cycle ON cycle.id = subject.cycle_id
      JOIN collective ON collective.id = obligation.collective_id JOIN unit ON unit.id = collective.unit_id
      WHERE ${Prisma.join(narrowed, " AND ")} AND subject.required
      GROUP BY collective.id, collective.name, collective.kind, unit.id, unit.parent_id, unit.name, unit.kind, unit.path
      ORDER BY length(unit.path), unit.name COLLATE "vi-VN-x-icu" LIMIT 50`,
  );
  return rows
    .flatMap((row) => {
      const reviewed = reviewKindOf(row.kind, row.unitKind);
      return reviewed ? [{ ...row, reviewed }] : [];
    })
    .toSorted((a, b) => (a.unitId === b.unitId ? compareBodies(a.reviewed, b.reviewed) : 0))
    .map(({ kind: _kind, unitKind: _unitKind, reviewed: _reviewed, ...body }) => body);
}
