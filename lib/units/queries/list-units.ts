import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf, type UnitReach } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { type FlatUnit, nestUnits, type UnitNode } from "../rules/tree";
import { keptBelow } from "./members-below";

export type UnitRow = {
  id: string;
  name: string;
  kind: UnitKind;
  parentName: string | null;
  /** The first day on which it stands no more. */
  endedOn: string | null;
};

/** Units whose name or code holds the words, without diacritics, 25 a page. */
export async function searchUnits(actor: Actor, search: string, page: number, now: Date): Promise<Page<UnitRow>> {
  const where = unitsFound(actor, search, dayOf(now));
  return read(actor, async (db) => {
    const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM unit WHERE ${where}`;
    const rows = await db.$queryRaw<UnitRow[]>`
      SELECT unit.id, unit.name, unit.kind::text AS kind, parent.name AS "parentName",
        CASE WHEN unit.valid_to <= ${dayOf(now)}::date THEN unit.valid_to::text END AS "endedOn"
      FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id WHERE ${where}
      ORDER BY length(unit.path) - length(replace(unit.path, '/', '')), unit.name COLLATE "vi-VN-x-icu", unit.id
      LIMIT ${pageWindow(page).take} OFFSET ${pageWindow(page).skip}`;
    return { rows, total: counted?.total ?? 0, page };
  });
}

/**
 * Units whose name or code holds the words, within the reach of the actor; those that have ended too, for their season is still
 * looked for under their name (R20.18). Without words, the units of the day.
 */
export function unitsFound(actor: Actor, search: string, day: string): Prisma.Sql {
  const words = foldForSearch(search);
  const visible = unitSql(reachOf(actor, "unit.view"), "unit");
  if (words === "") return Prisma.sql`${visible} AND is_valid_on(unit.valid_from, unit.valid_to, ${day}::date)`;
  return Prisma.sql`${visible} AND unit.valid_from <= ${day}::date
    AND (unit.search_name LIKE ${`%${words}%`} OR lower(unit.code) = ${words})`;
}

/** How many levels of the tree stand open, and the unit whose branch is open all the way down to what is directly below it. */
export type Opened = { depth: number; unitId: string | null };

/** What the actor may see as a tree, as far as it is open, each unit with the members of all under it. One statement. */
export async function getUnitTree(actor: Actor, opened: Opened, now: Date): Promise<UnitNode[]> {
  return read(actor, async (db) => nestUnits(await loadUnits(db, actor, opened, dayOf(now))));
}

function loadUnits(db: Tx, actor: Actor, { depth, unitId }: Opened, day: string): Promise<FlatUnit[]> {
  const reach = reachOf(actor, "unit.view");
  return db.$queryRaw<FlatUnit[]>`
    SELECT unit.id, unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind,
      ${keptBelow("unit", "members", day)} AS "memberCount",
      (SELECT count(*)::int FROM unit child WHERE child.parent_id = unit.id
        AND is_valid_on(child.valid_from, child.valid_to, ${day}::date)) AS "childCount"
    FROM unit
    WHERE ${unitSql(reach, "unit")} AND (${notDeeper(reach, depth)} OR ${alongBranch(unitId)}) AND is_valid_on(unit.valid_from, unit.valid_to, ${day}::date)
    ORDER BY unit.kind, unit.ordinal, unit.name COLLATE "vi-VN-x-icu"`;
}

/** Levels are counted from the top of each subtree that the actor may see; single units are always listed. */
function notDeeper(reach: UnitReach, depth: number): Prisma.Sql {
  const levels = Prisma.sql`(length(unit.path) - length(replace(unit.path, '/', '')))`;
  const tops = reach.everything ? ["/"] : [...reach.subtrees, ...reach.below];
  const within = tops.map(
    (top) => Prisma.sql`(unit.path LIKE ${`${top}%`} AND ${levels} < ${top.split("/").length - 1 + depth}::int)`,
  );
  const listed = Prisma.sql`unit.id = ANY(${[...reach.unitIds]}::uuid[]) OR unit.parent_id = ANY(${[...reach.childrenOf]}::uuid[])`;
  return Prisma.sql`(${Prisma.join([listed, ...within], " OR ")})`;
}

/** Directly below the unit, or below one that stands above it. */
function alongBranch(unitId: string | null): Prisma.Sql {
  if (unitId === null) return Prisma.sql`FALSE`;
  return Prisma.sql`unit.parent_id IN (
    SELECT upper.id FROM unit chosen JOIN unit upper ON upper.id = chosen.id OR upper.code = ANY (codes_above(chosen.path))
    WHERE chosen.id = ${unitId}::uuid)`;
}

export type UnitOption = { id: string; name: string };

/** Units to narrow a list by: those directly below the chosen grant's unit. */
export async function listUnitOptions(actor: Actor): Promise<UnitOption[]> {
  const parentId = actor.active?.unit.id;
  if (!parentId) return [];
  return read(
    actor,
    (db) =>
      db.$queryRaw<UnitOption[]>`
      SELECT unit.id, unit.name FROM unit
      WHERE unit.parent_id = ${parentId}::uuid AND unit.valid_to IS NULL
        AND ${unitSql(reachOf(actor, "unit.view"), "unit")}
      ORDER BY unit.kind, unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 400`,
  );
}

export type GroupedOption = { id: string; name: string; group: string };

/** Cells into which this actor may put people, by the organisation above them. */
export async function listCellOptions(actor: Actor): Promise<GroupedOption[]> {
  return read(
    actor,
    (db) =>
      db.$queryRaw<GroupedOption[]>`
      SELECT unit.id, unit.name, coalesce(parent.name, unit.name) AS "group"
      FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
      WHERE unit.kind IN ('cell', 'grassrootsCell') AND unit.valid_to IS NULL
        AND ${unitSql(reachOf(actor, "person.manage"), "unit")}
      ORDER BY parent.path, unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 2000`,
  );
}

/** One unit as a choice, or null when the actor may not see it. */
export async function findUnitOption(actor: Actor, unitId: string): Promise<UnitOption | null> {
  return read(actor, async (db) => {
    const [unit] = await db.$queryRaw<UnitOption[]>`
      SELECT unit.id, unit.name FROM unit
      WHERE unit.id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    return unit ?? null;
  });
}

/** Bodies and units into which this actor may put people, by the unit they belong to. */
export async function listCollectiveOptions(actor: Actor): Promise<GroupedOption[]> {
  return read(
    actor,
    (db) =>
      db.$queryRaw<GroupedOption[]>`
      SELECT collective.id, collective.name, unit.name AS "group"
      FROM collective JOIN unit ON unit.id = collective.unit_id
      WHERE collective.valid_to IS NULL AND unit.valid_to IS NULL AND ${unitSql(reachOf(actor, "person.manage"), "unit")}
      ORDER BY unit.path, collective.kind, collective.name COLLATE "vi-VN-x-icu" LIMIT 3000`,
  );
}

/** Units in which this actor may record posts, by the unit above them. */
export async function listWorkplaceOptions(actor: Actor): Promise<GroupedOption[]> {
  return read(
    actor,
    (db) =>
      db.$queryRaw<GroupedOption[]>`
      SELECT unit.id, unit.name, coalesce(parent.name, unit.name) AS "group"
      FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
      WHERE unit.valid_to IS NULL AND unit.kind <> 'partyGroup' AND ${unitSql(reachOf(actor, "person.manage"), "unit")}
      ORDER BY parent.path NULLS FIRST, unit.kind, unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 3000`,
  );
}

/** Units over which this actor may give roles, by the unit above them. */
export async function listGrantableUnits(actor: Actor): Promise<GroupedOption[]> {
  return read(
    actor,
    (db) =>
      db.$queryRaw<GroupedOption[]>`
      SELECT unit.id, unit.name, coalesce(parent.name, unit.name) AS "group"
      FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
      WHERE unit.valid_to IS NULL AND unit.kind <> 'partyGroup' AND ${unitSql(reachOf(actor, "account.manage"), "unit")}
      ORDER BY unit.path LIMIT 8000`,
  );
}
