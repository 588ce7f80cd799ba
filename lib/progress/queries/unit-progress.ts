import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { curveOf, type ProgressNumbers, type ProgressPoint, progressOf } from "../rules";
import { type ChildProgress, type CountedUnit, childProgress, countsOn, keptOf, keptOneLevelDown } from "./totals";
import { type PastTree, treeOn } from "./tree";

type Row = { path: string | null; track: Track; measure: string; day: Day | null; value: number };

export type UnitProgress = {
  /** Everything in the subtree, of the kind asked for. */
  numbers: ProgressNumbers;
  /** How many of each kind have to be reviewed in the subtree. */
  required: Record<Track, number>;
  /** Each unit directly below; under the unit's own path what lives in the unit itself. Of the kind asked for. */
  parts: ChildProgress[];
  /** Running totals of the kind per day, oldest first. */
  curve: ProgressPoint[];
};

/** The same by the tree of a past day. One statement, which reads the own totals of everything that stood below. */
export async function loadUnitProgressThen(
  db: Tx,
  cycleId: string,
  unit: { track: Track; tree: PastTree },
  day: Day,
): Promise<UnitProgress> {
  const { path } = unit.tree;
  const level = path.split("/").length;
  const rows = await db.$queryRaw<Row[]>`
    WITH kept AS MATERIALIZED (
      SELECT ${path} || CASE WHEN place.path = ${path} THEN '' ELSE split_part(place.path, '/', ${level}::int) || '/' END AS path,
        kept.track, kept.measure, kept.day, kept.value
      FROM ${treeOn(Prisma.sql`${unit.tree.day}::date`)} place JOIN unit_total kept ON kept.unit_id = place.id
      WHERE kept.cycle_id = ${cycleId}::uuid AND place.path LIKE ${`${path}%`} AND ${countsOn(day)})
    SELECT NULL AS path, kept.track::text AS track, kept.measure, kept.day::text AS day, sum(kept.value)::int AS value FROM kept
    WHERE kept.track = ${unit.track}::track OR kept.measure = 'required'
    GROUP BY kept.track, kept.measure, kept.day HAVING sum(kept.value) <> 0
    UNION ALL
    SELECT kept.path, kept.track::text, kept.measure, NULL, sum(kept.value)::int FROM kept
    WHERE kept.track = ${unit.track}::track GROUP BY kept.path, kept.track, kept.measure`;
  return assemble(rows, unit.track);
}

/**
 * All that a page about one unit says of its progress on a day. One statement, which reads the folded totals of the unit and
 * of those directly below: its cost does not grow with the people or the units underneath.
 */
export async function loadUnitProgress(
  db: Tx,
  cycleId: string,
  unit: CountedUnit & { track: Track },
  day: Day,
): Promise<UnitProgress> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT NULL AS path, kept.track::text AS track, kept.measure, kept.day::text AS day, sum(kept.value)::int AS value
    FROM ${keptOf(cycleId, Prisma.sql`${unit.id}::uuid`)} kept
    WHERE (kept.track = ${unit.track}::track OR kept.measure = 'required') AND ${countsOn(day)}
    GROUP BY kept.track, kept.measure, kept.day HAVING sum(kept.value) <> 0
    UNION ALL
    SELECT kept.path, kept.track::text, kept.measure, NULL, sum(kept.value)::int
    FROM ${keptOneLevelDown(cycleId, unit.id)} kept
    WHERE kept.track = ${unit.track}::track AND ${countsOn(day)}
    GROUP BY kept.path, kept.track, kept.measure`;
  return assemble(rows, unit.track);
}

function assemble(rows: readonly Row[], track: Track): UnitProgress {
  const whole = rows.filter((row): row is Row & { day: Day } => row.day !== null);
  const progress = progressOf(whole);
  return {
    numbers: progress[track],
    required: {
      organisation: progress.organisation.required,
      collective: progress.collective.required,
      partyMember: progress.partyMember.required,
      official: progress.official.required,
    },
    parts: childProgress(rows.filter((row): row is Row & { path: string } => row.path !== null)),
    curve: curveOf(whole.filter((row) => row.track === track)),
  };
}
