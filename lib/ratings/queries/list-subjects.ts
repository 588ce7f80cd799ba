import type { Actor } from "../../core/actor";
import { type Page, pageWindow } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { pointLimits } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { aboveSql } from "../../units/queries/unit-above";
import type { Ladder } from "../rules";
import { reviewedSql } from "./reviewed-sql";
import { ofSideSql, type SubjectScope } from "./side-sql";
import { toScoreSql } from "./to-score-sql";

/** open: no decision yet · proposed: something came up from below · toAppraise: and is not appraised · toScore: its side has still to give points · listed: on a list · decided. */
export const SUBJECT_STATES = ["open", "proposed", "toAppraise", "toScore", "listed", "decided"] as const;
export type SubjectState = (typeof SUBJECT_STATES)[number];

export type SubjectFilters = {
  scope: SubjectScope;
  search: string;
  track: Track | "";
  groupId: string;
  state: SubjectState | "";
  page: number;
};

export type SubjectListRow = Ladder & {
  id: string;
  track: Track;
  name: string;
  title: string | null;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  groupName: string | null;
  isReviewed: boolean;
  isListed: boolean;
};

export type SubjectList = Page<SubjectListRow> & {
  groups: { id: string; name: string; track: Track }[];
  /** Whether the values of the deciding side are shown. */
  showsAppraisal: boolean;
  /** The season scores by points. */
  isScored: boolean;
};

type Place = { cycleId: string; unitId: string; isScored: boolean };
type Raw = SubjectListRow & { total: number };

/** One page of the subjects that a unit decides or proposes, in Vietnamese name order. Three statements. */
export async function listSubjects(actor: Actor, unitId: string, filters: SubjectFilters): Promise<SubjectList> {
  const { take, skip } = pageWindow(filters.page);
  const showsAppraisal = filters.scope === "decide";
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], total: 0, page: 1, groups: [], showsAppraisal, isScored: false };
    const isScored = pointLimits(cycle.pack) !== null;
    const place = { cycleId: cycle.id, unitId, isScored };
    const window = Prisma.sql`LIMIT ${take} OFFSET ${skip}`;
    const rows = await db.$queryRaw<Raw[]>(subjectsSql(actor, place, filters, window));
    const groups = await db.$queryRaw<SubjectList["groups"]>`
      SELECT held.id, held.name, held.track::text AS track FROM comparable_group held
      WHERE held.cycle_id = ${cycle.id}::uuid AND held.id IN (
        SELECT subject.group_id FROM subject JOIN unit home ON home.id = subject.home_unit_id
        WHERE ${ofSideSql(actor, place, filters.scope)})
      ORDER BY held.track, held.name, held.id`;
    return {
      rows: rows.map(({ total: _total, ...row }) => row),
      total: rows[0]?.total ?? 0,
      page: filters.page,
      groups,
      showsAppraisal,
      isScored,
    };
  });
}

/** Every row of the list in its order, for the spreadsheet of it. One statement. */
export function findListedSubjects(
  db: Tx,
  actor: Actor,
  place: Place,
  filters: SubjectFilters,
): Promise<SubjectListRow[]> {
  return db.$queryRaw<SubjectListRow[]>(subjectsSql(actor, place, filters, Prisma.empty));
}

/** On a list that no body has decided yet. */
const listedSql = Prisma.sql`EXISTS (SELECT FROM decision_item JOIN decision ON decision.id = decision_item.decision_id
  WHERE decision_item.subject_id = subject.id AND decision.status <> 'recorded')`;

const orderSql = Prisma.sql`ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;

/** Those who match are counted and cut to the window first; what a row shows is looked up for the rows that remain. */
function subjectsSql(actor: Actor, place: Place, filters: SubjectFilters, window: Prisma.Sql): Prisma.Sql {
  const showsAppraisal = filters.scope === "decide";
  return Prisma.sql`
    WITH matching AS MATERIALIZED (
      SELECT subject.id, subject.track, subject.sort_name FROM subject JOIN unit home ON home.id = subject.home_unit_id
      WHERE ${ofSideSql(actor, place, filters.scope)} AND ${conditions(filters, place.isScored)}),
    shown AS (SELECT subject.id FROM matching subject ${orderSql} ${window})
    SELECT subject.id, subject.track::text AS track, subject.name, subject.title, home.name AS "homeUnit",
      ${aboveSql(actor, "home")} AS "homeAbove",
      held.name AS "groupName", ${reviewedSql} AS "isReviewed",
      subject.self_level::text AS "selfLevel", subject.vote_level::text AS "voteLevel",
      subject.proposal_level::text AS "proposalLevel",
      ${showsAppraisal ? Prisma.sql`subject.appraisal_level::text` : Prisma.sql`NULL`} AS "appraisalLevel",
      subject.decided_level::text AS "decidedLevel",
      ${showsAppraisal ? listedSql : Prisma.sql`FALSE`} AS "isListed",
      (SELECT count(*)::int FROM matching) AS total
    FROM shown JOIN subject ON subject.id = shown.id
    JOIN unit home ON home.id = subject.home_unit_id
    LEFT JOIN comparable_group held ON held.id = subject.group_id
    ${orderSql}`;
}

/** What the deciding side thinks is not filtered for by the proposing side, in an address written by hand neither. */
const DECIDING_STATES: readonly SubjectState[] = ["toAppraise", "listed"];

export function isOffered({ scope, state }: Pick<SubjectFilters, "scope" | "state">, isScored: boolean): boolean {
  if (state === "toScore") return isScored;
  return scope === "decide" || !DECIDING_STATES.some((each) => each === state);
}

const STATE_SQL: Record<Exclude<SubjectState, "toScore">, Prisma.Sql> = {
  open: Prisma.sql`subject.decided_level IS NULL`,
  proposed: Prisma.sql`subject.decided_level IS NULL AND coalesce(subject.proposal_level, subject.vote_level) IS NOT NULL`,
  toAppraise: Prisma.sql`subject.decided_level IS NULL AND coalesce(subject.proposal_level, subject.vote_level) IS NOT NULL
    AND subject.appraisal_level IS NULL`,
  listed: listedSql,
  decided: Prisma.sql`subject.decided_level IS NOT NULL`,
};

function conditions(filters: SubjectFilters, isScored: boolean): Prisma.Sql {
  const search = foldForSearch(filters.search);
  const parts = [Prisma.sql`TRUE`];
  if (search) parts.push(Prisma.sql`subject.search_name LIKE ${`%${search}%`}`);
  if (filters.track) parts.push(Prisma.sql`subject.track = ${filters.track}::track`);
  if (filters.groupId) parts.push(Prisma.sql`subject.group_id = ${filters.groupId}::uuid`);
  const { state, scope } = filters;
  if (state && isOffered(filters, isScored)) parts.push(state === "toScore" ? toScoreSql(scope) : STATE_SQL[state]);
  return Prisma.join(parts, " AND ");
}
