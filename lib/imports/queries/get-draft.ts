import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { idInput } from "../../core/inputs";
import { type Page, pageWindow } from "../../core/paging";
import { allowed } from "../../core/policy";
import { whileOpen } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { ImportOutcome } from "../../db/generated/enums";
import { read } from "../../db/read";
import type { DraftCounts, DraftRow, DraftView, RepeatedProblem } from "../dto";
import { reachedDrafts } from "./draft-reach";

/** What of a draft is shown: everything, one outcome, or what was left out. */
export const DRAFT_SHOWN = ["problem", "question", "add", "change", "same", "excluded"] as const;
export type DraftShown = (typeof DRAFT_SHOWN)[number];

type Found = Omit<DraftView, "counts" | "repeated" | "recordedBefore" | "may"> & {
  fileHash: string;
  /** Null for lines of the register, which belong to no season. */
  isSeasonOpen: boolean | null;
};

/** One draft with its counts. Four statements at most. */
export async function getDraft(actor: Actor, draftId: string): Promise<DraftView> {
  const id = foundOrRefuse(idInput.safeParse(draftId).data);
  return read(actor, async (db) => {
    const draft = await findDraft(db, actor, id);
    const counts = await countRows(db, id);
    const repeated = counts.problem > 1 ? await repeatedProblems(db, id) : [];
    const [before] = await db.$queryRaw<{ at: Date; by: string }[]>`
      SELECT recorded_at AS at, receipt->>'recordedBy' AS by FROM import_draft
      WHERE file_hash = ${draft.fileHash} AND kind = ${draft.kind}::import_kind AND unit_id = ${draft.unit.id}::uuid
        AND status = 'recorded' AND id <> ${id}::uuid
      ORDER BY recorded_at DESC LIMIT 1`;
    const { fileHash: _hash, isSeasonOpen, ...rest } = draft;
    const may = { record: whileOpen({ isOpen: isSeasonOpen ?? true }, allowed) };
    return { ...rest, may, counts, repeated, recordedBefore: before ?? null };
  });
}

/** A meeting's lines belong to its season, figures to the season of the subjects that the template named. */
const IS_SEASON_OPEN = Prisma.sql`CASE draft.kind
  WHEN 'meetingResults' THEN (SELECT cycle.status = 'open' FROM cycle WHERE cycle.id = meeting.cycle_id)
  WHEN 'taskResults' THEN coalesce(
    (SELECT bool_or(cycle.status = 'open')
      FROM import_row line
      JOIN subject ON subject.id = CASE WHEN line.data->>'subject' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (line.data->>'subject')::uuid END
      JOIN cycle ON cycle.id = subject.cycle_id WHERE line.draft_id = draft.id),
    EXISTS (SELECT FROM cycle WHERE status = 'open')) END`;

async function findDraft(db: Tx, actor: Actor, id: string): Promise<Found> {
  const [draft] = await db.$queryRaw<Found[]>`
    SELECT draft.id, draft.kind::text AS kind, jsonb_build_object('id', unit.id, 'name', unit.name) AS unit,
      CASE WHEN meeting.id IS NOT NULL THEN jsonb_build_object('id', meeting.id, 'title', meeting.title) END AS meeting,
      ${IS_SEASON_OPEN} AS "isSeasonOpen",
      draft.file_name AS "fileName", draft.file_hash AS "fileHash", draft.uploader_name AS "uploaderName",
      draft.status::text AS status, draft.problems, draft.receipt, draft.created_at AS "createdAt",
      draft.recorded_at AS "recordedAt", draft.version
    FROM import_draft draft JOIN unit ON unit.id = draft.unit_id LEFT JOIN meeting ON meeting.id = draft.meeting_id
    WHERE draft.id = ${id}::uuid AND ${reachedDrafts(actor)}`;
  return foundOrRefuse(draft);
}

async function countRows(db: Tx, id: string): Promise<DraftCounts> {
  const rows = await db.$queryRaw<{ outcome: ImportOutcome; excluded: boolean; count: number }[]>`
    SELECT outcome::text AS outcome, excluded, count(*)::int AS count FROM import_row
    WHERE draft_id = ${id}::uuid GROUP BY outcome, excluded`;
  const counts: DraftCounts = { problem: 0, question: 0, add: 0, change: 0, same: 0, excluded: 0 };
  for (const { outcome, excluded, count } of rows) counts[excluded ? "excluded" : outcome] += count;
  return counts;
}

const MOST_REPEATED = 6;

/** What several lines that are to be written have in common, in the same words. */
function repeatedProblems(db: Tx, id: string): Promise<RepeatedProblem[]> {
  return db.$queryRaw<RepeatedProblem[]>`
    SELECT problem->>'column' AS "column", problem->>'text' AS text, count(*)::int AS lines,
      to_json((array_agg(import_row.number ORDER BY ordinal))[1:5]) AS first
    FROM import_row CROSS JOIN LATERAL jsonb_array_elements(import_row.problems) problem
    WHERE draft_id = ${id}::uuid AND NOT excluded AND import_row.outcome = 'problem'
    GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY lines DESC, min(ordinal), 1 LIMIT ${MOST_REPEATED}`;
}

/** One page of the lines, those that need a person first. Two statements beside the draft's own. */
export async function listDraftRows(
  actor: Actor,
  draftId: string,
  filter: { shown: DraftShown | null; page: number },
): Promise<Page<DraftRow>> {
  const { take, skip } = pageWindow(filter.page);
  return read(actor, async (db) => {
    await findDraft(db, actor, draftId);
    const rows = await db.$queryRaw<(DraftRow & { total: number })[]>`
      SELECT ordinal, sheet, number, label, data, problems, changes, candidates, outcome::text AS outcome, decision, excluded,
        (count(*) OVER ())::int AS total
      FROM import_row WHERE draft_id = ${draftId}::uuid AND ${shownOnly(filter.shown)}
      ORDER BY excluded, import_row.outcome, ordinal LIMIT ${take} OFFSET ${skip}`;
    return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, page: filter.page };
  });
}

function shownOnly(shown: DraftShown | null): Prisma.Sql {
  if (shown === null) return Prisma.sql`TRUE`;
  if (shown === "excluded") return Prisma.sql`excluded`;
  return Prisma.sql`(NOT excluded AND import_row.outcome = ${shown}::import_outcome)`;
}
