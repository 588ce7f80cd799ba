import type { Actor } from "../../core/actor";
import { dayOf, fromOptionalDateColumn } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { mayReadShortcoming, shortcomingsVisibleTo } from "../policy";
import { isOverdue, type ShortcomingOrigin, type ShortcomingStatus } from "../rules";

/** own: of the unit of the chosen role; below: of the units directly under it; toClear: elsewhere, and it is named to clear the obstacle. */
export const SHORTCOMING_SIDES = ["own", "below", "toClear"] as const;
export type ShortcomingSide = (typeof SHORTCOMING_SIDES)[number];

export type ShortcomingFilters = {
  search: string;
  side: ShortcomingSide | "";
  status: ShortcomingStatus | "outstanding" | "toVerify" | "overdue" | "";
  year: number | null;
  page: number;
};

export type ShortcomingRow = {
  id: string;
  text: string;
  status: ShortcomingStatus;
  origin: ShortcomingOrigin;
  originYear: number;
  dueOn: string | null;
  isOverdue: boolean;
  unitName: string;
  /** Above the unit, where that tells two of the same name apart. */
  unitAbove: string | null;
  ownerName: string;
  obstacle: string | null;
  clearerName: string | null;
};

type Raw = Omit<ShortcomingRow, "isOverdue" | "dueOn"> & { dueOn: Date | null; total: number };

/** One page of the register, open ones with the earliest due day first. Two statements at most. */
export async function listShortcomings(
  actor: Actor,
  now: Date,
  filters: ShortcomingFilters,
): Promise<Page<ShortcomingRow>> {
  const today = dayOf(now);
  const { take, skip } = pageWindow(filters.page);
  return read(actor, async (db) => {
    const rows = await db.$queryRaw<Raw[]>`
      SELECT shortcoming.id, shortcoming.text, shortcoming.status::text AS status, shortcoming.origin::text AS origin,
        shortcoming.origin_year AS "originYear", shortcoming.due_on AS "dueOn", shortcoming.obstacle,
        unit.name AS "unitName", ${aboveSql(actor, "unit")} AS "unitAbove", coalesce(person.full_name, collective.name, unit.name) AS "ownerName",
        clearer.name AS "clearerName", (count(*) OVER ())::int AS total
      FROM shortcoming
      JOIN unit ON unit.id = shortcoming.unit_id
      LEFT JOIN person ON person.id = shortcoming.person_id
      LEFT JOIN collective ON collective.id = shortcoming.collective_id
      LEFT JOIN unit clearer ON clearer.id = shortcoming.clearer_unit_id
      WHERE ${unitSql(shortcomingsVisibleTo(actor), "unit")} AND ${conditions(actor, filters, today)}
      ORDER BY (shortcoming.status = 'verified'), (shortcoming.status = 'fixed'), shortcoming.due_on NULLS LAST, shortcoming.id
      LIMIT ${take} OFFSET ${skip}`;
    return {
      rows: rows.map(({ total: _total, dueOn, ...row }) => {
        const due = fromOptionalDateColumn(dueOn);
        return { ...row, dueOn: due, isOverdue: isOverdue(row.status, due, today) };
      }),
      total: rows[0]?.total ?? 0,
      page: filters.page,
    };
  });
}

function sideSql(actor: Actor, side: ShortcomingFilters["side"]): Prisma.Sql {
  const unitId = actor.active?.unit.id ?? null;
  if (side === "own") return Prisma.sql`unit.id = ${unitId}::uuid`;
  if (side === "below") return Prisma.sql`unit.parent_id = ${unitId}::uuid`;
  if (side === "toClear")
    return Prisma.sql`shortcoming.clearer_unit_id = ${unitId}::uuid AND unit.id <> ${unitId}::uuid`;
  return Prisma.sql`TRUE`;
}

function conditions(actor: Actor, filters: ShortcomingFilters, today: string): Prisma.Sql {
  const parts = [sideSql(actor, filters.side)];
  const search = foldForSearch(filters.search);
  if (search) {
    const pattern = `%${search}%`;
    parts.push(Prisma.sql`(shortcoming.search_text LIKE ${pattern} OR person.search_name LIKE ${pattern}
      OR collective.search_name LIKE ${pattern} OR unit.search_name LIKE ${pattern})`);
  }
  if (filters.year !== null) parts.push(Prisma.sql`shortcoming.origin_year = ${filters.year}`);
  if (filters.status === "outstanding") parts.push(Prisma.sql`shortcoming.status IN ('notYet', 'underWay')`);
  else if (filters.status === "toVerify") parts.push(Prisma.sql`shortcoming.status = 'fixed'`);
  else if (filters.status === "overdue") {
    parts.push(Prisma.sql`shortcoming.status IN ('notYet', 'underWay') AND shortcoming.due_on < ${today}::date`);
  } else if (filters.status) parts.push(Prisma.sql`shortcoming.status = ${filters.status}::shortcoming_status`);
  return Prisma.join(parts, " AND ");
}

export type ShortcomingCounts = { outstanding: number; overdue: number; toVerify: number; verified: number };

/** For the chips of the list, of the chosen side alone. One statement. */
export async function countShortcomings(
  actor: Actor,
  now: Date,
  side: ShortcomingFilters["side"] = "",
): Promise<ShortcomingCounts> {
  return read(actor, async (db) => {
    const rows = await db.$queryRaw<ShortcomingCounts[]>`
      SELECT (count(*) FILTER (WHERE shortcoming.status IN ('notYet', 'underWay')))::int AS outstanding,
        (count(*) FILTER (WHERE shortcoming.status IN ('notYet', 'underWay') AND shortcoming.due_on < ${dayOf(now)}::date))::int AS overdue,
        (count(*) FILTER (WHERE shortcoming.status = 'fixed'))::int AS "toVerify",
        (count(*) FILTER (WHERE shortcoming.status = 'verified'))::int AS verified
      FROM shortcoming JOIN unit ON unit.id = shortcoming.unit_id
      WHERE ${unitSql(shortcomingsVisibleTo(actor), "unit")} AND ${sideSql(actor, side)}`;
    return rows[0] ?? { outstanding: 0, overdue: 0, toVerify: 0, verified: 0 };
  });
}

export type EarlierShortcoming = {
  id: string;
  /** Whether the reader may open the entry; one reads the own without. */
  mayOpen: boolean;
  text: string;
  status: ShortcomingStatus;
  originYear: number;
  dueOn: string | null;
};

/**
 * What was named in earlier years about a person or collective, to stand beside this year's review (RQ-07, R5.9).
 * The caller has already made sure that the actor may see the review.
 */
export async function earlierShortcomingsOf(
  db: Tx,
  actor: Actor,
  owner: { personId: string } | { collectiveId: string },
  beforeYear: number,
): Promise<EarlierShortcoming[]> {
  const rows = await db.shortcoming.findMany({
    where: { ...owner, originYear: { lt: beforeYear } },
    select: {
      id: true,
      text: true,
      status: true,
      originYear: true,
      dueOn: true,
      unit: { select: { id: true, path: true, parentId: true } },
    },
    orderBy: [{ originYear: "desc" }, { createdAt: "asc" }],
  });
  return rows.map(({ unit, ...row }) => ({
    ...row,
    dueOn: fromOptionalDateColumn(row.dueOn),
    mayOpen: mayReadShortcoming(actor, unit),
  }));
}
