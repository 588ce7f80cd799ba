import type { Actor } from "../../core/actor";
import { fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql, unitWhere } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { resultsVisibleTo } from "../policy";
import type { TaskCounts } from "../rules";

export const RESULT_STATES = ["missing", "entered", "undone", "late"] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export type ResultFilters = { search: string; track: Track | ""; state: ResultState | ""; page: number };

export type ResultRow = {
  id: string;
  name: string;
  title: string | null;
  track: Track;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  counts: TaskCounts | null;
  sourceDocument: string | null;
  sourceOn: string | null;
};

type Raw = Omit<ResultRow, "counts" | "sourceOn"> & {
  [Count in keyof TaskCounts]: number | null;
} & { sourceOn: Date | null; total: number };

/** Task results of all subjects of a unit and below, as far as the actor reads ratings there. Three statements. */
export async function listResults(
  actor: Actor,
  unitId: string,
  filters: ResultFilters,
): Promise<Page<ResultRow> & { unitName: string }> {
  const { take, skip } = pageWindow(filters.page);
  return read(actor, async (db) => {
    const unit = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ id: unitId }, unitWhere(resultsVisibleTo(actor))] },
        select: { name: true, path: true },
      }),
    );
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], total: 0, page: 1, unitName: unit.name };
    const rows = await db.$queryRaw<Raw[]>`
      SELECT subject.id, subject.name, subject.title, subject.track::text AS track, home.name AS "homeUnit", ${aboveSql(actor, "home")} AS "homeAbove",
        result.assigned, result.done, result.done_late AS "doneLate", result.above_requirement AS "aboveRequirement",
        result.source_document AS "sourceDocument", result.source_on AS "sourceOn", (count(*) OVER ())::int AS total
      FROM subject
      JOIN unit home ON home.id = subject.home_unit_id
      LEFT JOIN task_result result ON result.subject_id = subject.id
        AND NOT EXISTS (SELECT 1 FROM task_result later WHERE later.supersedes_id = result.id)
      WHERE subject.cycle_id = ${cycle.id}::uuid AND subject.required AND starts_with(home.path, ${unit.path})
        AND ${unitSql(resultsVisibleTo(actor), "home")} AND ${conditions(filters)}
      ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id
      LIMIT ${take} OFFSET ${skip}`;
    return {
      rows: rows.map(toRow),
      total: rows[0]?.total ?? 0,
      page: filters.page,
      unitName: unit.name,
    };
  });
}

function toRow({ total: _total, assigned, done, doneLate, aboveRequirement, sourceOn, ...row }: Raw): ResultRow {
  const entered = assigned !== null && done !== null && doneLate !== null && aboveRequirement !== null;
  return {
    ...row,
    counts: entered ? { assigned, done, doneLate, aboveRequirement } : null,
    sourceOn: fromOptionalDateColumn(sourceOn),
  };
}

const STATE_SQL: Record<ResultState, Prisma.Sql> = {
  missing: Prisma.sql`result.id IS NULL`,
  entered: Prisma.sql`result.id IS NOT NULL`,
  undone: Prisma.sql`result.done < result.assigned`,
  late: Prisma.sql`result.done_late > 0`,
};

function conditions(filters: ResultFilters): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`];
  const search = foldForSearch(filters.search);
  if (search) parts.push(Prisma.sql`subject.search_name LIKE ${`%${search}%`}`);
  if (filters.track) parts.push(Prisma.sql`subject.track = ${filters.track}::track`);
  if (filters.state) parts.push(STATE_SQL[filters.state]);
  return Prisma.join(parts, " AND ");
}
