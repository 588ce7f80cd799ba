import type { Actor } from "../../core/actor";
import { addDays, dayOf, instantAt } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import type { ImportKind, ImportStatus } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { IMPORT_VERBS } from "../rules";
import { reachedDrafts } from "./draft-reach";

export type DraftLine = {
  id: string;
  kind: ImportKind;
  unitName: string;
  /** Above the unit, where that tells two of the same name apart. */
  unitAbove: string | null;
  fileName: string;
  uploaderName: string;
  status: ImportStatus;
  createdAt: Date;
  rows: number;
};

/** A file stays in the usual view for so many days after it was recorded, or sent and given up; one that still waits until it is dealt with. */
export const RECENT_DAYS = 30;

/** recent: what waits, and what was closed lately · the states · all: however old. Nothing is ever deleted. */
export const DRAFT_VIEWS = ["recent", "checked", "recorded", "discarded", "all"] as const;
export type DraftListView = (typeof DRAFT_VIEWS)[number];

export type DraftFilters = { view: DraftListView; page: number };
export type DraftList = Page<DraftLine> & { counts: Record<DraftListView, number> };

/** Files sent for the actor's units, newest first, 25 a page. Two statements. */
export async function listDrafts(actor: Actor, now: Date, { view, page }: DraftFilters): Promise<DraftList> {
  const { take, skip } = pageWindow(page);
  const since = instantAt(addDays(dayOf(now), -RECENT_DAYS), "00:00");
  const inView = (wanted: DraftListView) => viewSql(wanted, since);
  return read(actor, async (db) => {
    const [counts] = await db.$queryRaw<DraftList["counts"][]>`
      SELECT ${Prisma.join(DRAFT_VIEWS.map((each) => Prisma.sql`(count(*) FILTER (WHERE ${inView(each)}))::int AS ${Prisma.raw(`"${each}"`)}`))}
      FROM import_draft draft JOIN unit ON unit.id = draft.unit_id WHERE ${reachedDrafts(actor)}`;
    const rows = await db.$queryRaw<DraftLine[]>`
      SELECT draft.id, draft.kind::text AS kind, unit.name AS "unitName", ${aboveSql(actor, "unit")} AS "unitAbove", draft.file_name AS "fileName",
        draft.uploader_name AS "uploaderName", draft.status::text AS status, draft.created_at AS "createdAt",
        (SELECT count(*)::int FROM import_row WHERE import_row.draft_id = draft.id) AS rows
      FROM import_draft draft JOIN unit ON unit.id = draft.unit_id
      WHERE ${reachedDrafts(actor)} AND ${inView(view)}
      ORDER BY draft.created_at DESC, draft.id DESC LIMIT ${take} OFFSET ${skip}`;
    const known = counts ?? { recent: 0, checked: 0, recorded: 0, discarded: 0, all: 0 };
    return { rows, total: known[view], page, counts: known };
  });
}

function viewSql(view: DraftListView, since: Date): Prisma.Sql {
  if (view === "all") return Prisma.sql`TRUE`;
  if (view === "recent")
    return Prisma.sql`(draft.status = 'checked' OR coalesce(draft.recorded_at, draft.created_at) >= ${since})`;
  return Prisma.sql`draft.status = ${view}::import_status`;
}

export type ImportPlace = { id: string; name: string };

/** Units for which a file of this kind can be brought in: the own one and those directly below. One statement. */
export async function listImportUnits(actor: Actor, kind: ImportKind): Promise<ImportPlace[]> {
  const own = actor.active?.unit.id;
  if (!own) return [];
  return read(
    actor,
    (db) => db.$queryRaw<ImportPlace[]>`
      SELECT unit.id, unit.name FROM unit
      WHERE (unit.id = ${own}::uuid OR unit.parent_id = ${own}::uuid) AND unit.valid_to IS NULL AND unit.kind <> 'partyGroup'
        AND ${unitSql(reachOf(actor, IMPORT_VERBS[kind]), "unit")}
      ORDER BY length(unit.path), unit.kind, unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 600`,
  );
}
