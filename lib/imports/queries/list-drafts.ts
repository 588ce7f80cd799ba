import type { Actor } from "../../core/actor";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import type { ImportKind, ImportStatus } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { IMPORT_VERBS } from "../rules";
import { reachedDrafts } from "./draft-reach";

export type DraftLine = {
  id: string;
  kind: ImportKind;
  unitName: string;
  fileName: string;
  uploaderName: string;
  status: ImportStatus;
  createdAt: Date;
  rows: number;
};

/** Files sent for the actor's units, newest first, 25 a page. One statement. */
export async function listDrafts(actor: Actor, page: number): Promise<Page<DraftLine>> {
  const { take, skip } = pageWindow(page);
  return read(actor, async (db) => {
    const rows = await db.$queryRaw<(DraftLine & { total: number })[]>`
      SELECT draft.id, draft.kind::text AS kind, unit.name AS "unitName", draft.file_name AS "fileName",
        draft.uploader_name AS "uploaderName", draft.status::text AS status, draft.created_at AS "createdAt",
        (SELECT count(*)::int FROM import_row WHERE import_row.draft_id = draft.id) AS rows, (count(*) OVER ())::int AS total
      FROM import_draft draft JOIN unit ON unit.id = draft.unit_id
      WHERE ${reachedDrafts(actor)} ORDER BY draft.created_at DESC, draft.id DESC LIMIT ${take} OFFSET ${skip}`;
    return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, page };
  });
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
