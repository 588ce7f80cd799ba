import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { findShownCycle, type OpenCycle } from "../../cycles/queries/open-cycle";
import { packsInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Level, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql, unitWhere } from "../../db/unit-reach";
import type { Severity } from "../../regulations/parameter";
import type { ResultFinding } from "../../regulations/result-findings";
import { aboveSql } from "../../units/queries/unit-above";
import { type FindingKind, kindOfFinding, SEVERITIES } from "../rules/finding-kinds";
import { findingsFor, loadSurroundings } from "./findings";

export type FindingFilters = {
  search: string;
  track: Track | "";
  severity: Severity | "";
  kind: FindingKind | "";
  page: number;
};

export type FindingRow = {
  key: string;
  subjectId: string;
  name: string;
  title: string | null;
  track: Track;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  level: Level;
  finding: ResultFinding;
};

export type FindingList = Page<FindingRow> & {
  unitName: string;
  /** Of all that the other filters leave, by severity. */
  counts: Record<Severity, number>;
};

type Candidate = {
  id: string;
  name: string;
  title: string | null;
  track: Track;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  decidingPath: string;
  level: Level;
};

const none = { blocks: 0, warns: 0, asks: 0 };

/**
 * Every conflict of an undecided subject in a unit and below, gravest first (RQ-10). The rules judge; the database brings
 * what stands around all subjects at once: six statements, however large the subtree.
 */
export async function listFindings(actor: Actor, unitId: string, filters: FindingFilters): Promise<FindingList> {
  return read(actor, async (db) => {
    const unit = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ id: unitId }, unitWhere(reachOf(actor, "rating.view"))] },
        select: { name: true, path: true },
      }),
    );
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], total: 0, page: 1, unitName: unit.name, counts: none };
    const all = await computeFindings(db, actor, cycle, unit.path, filters);
    const kept = all.filter((row) => filters.kind === "" || kindOfFinding(row.finding.code) === filters.kind);
    const counts = { ...none };
    for (const row of kept) counts[row.finding.severity] += 1;
    const shown = filters.severity === "" ? kept : kept.filter((row) => row.finding.severity === filters.severity);
    const { take, skip } = pageWindow(filters.page);
    return {
      rows: shown.slice(skip, skip + take),
      total: shown.length,
      page: filters.page,
      unitName: unit.name,
      counts,
    };
  });
}

/** All conflicts in one subtree, in the order of the list. */
export async function computeFindings(
  db: Tx,
  actor: Actor,
  cycle: OpenCycle,
  unitPath: string,
  filters: Pick<FindingFilters, "search" | "track">,
): Promise<FindingRow[]> {
  const packOf = await packsInForce(db, cycle);
  const candidates = await loadCandidates(db, actor, cycle.id, unitPath, filters);
  const surroundings = await loadSurroundings(
    db,
    cycle.year,
    candidates.map((candidate) => candidate.id),
  );
  const rows = candidates.flatMap(({ id, decidingPath, ...candidate }) => {
    const facts = surroundings.get(id);
    if (!facts) return [];
    return findingsFor(packOf(decidingPath), candidate.level, facts).map((finding) => ({
      ...candidate,
      subjectId: id,
      key: `${id} ${finding.code}`,
      finding,
    }));
  });
  const rank = (row: FindingRow) => SEVERITIES.indexOf(row.finding.severity);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** Undecided subjects with a level that anything could conflict with; an ordinary member without results, below excellent, is left out. */
function loadCandidates(
  db: Tx,
  actor: Actor,
  cycleId: string,
  unitPath: string,
  filters: Pick<FindingFilters, "search" | "track">,
): Promise<Candidate[]> {
  const search = foldForSearch(filters.search);
  // The appraisal shows to the deciding side alone.
  const level = Prisma.sql`coalesce(CASE WHEN ${unitSql(reachOf(actor, "rating.view"), "deciding")}
    THEN subject.appraisal_level END, subject.proposal_level, subject.vote_level)`;
  return db.$queryRaw<Candidate[]>`
    SELECT subject.id, subject.name, subject.title, subject.track::text AS track, home.name AS "homeUnit", ${aboveSql(actor, "home")} AS "homeAbove",
      deciding.path AS "decidingPath", ${level}::text AS level
    FROM subject
    JOIN unit home ON home.id = subject.home_unit_id
    JOIN unit deciding ON deciding.id = subject.deciding_unit_id
    WHERE subject.cycle_id = ${cycleId}::uuid AND subject.required AND subject.decided_level IS NULL
      AND starts_with(home.path, ${unitPath}) AND ${unitSql(reachOf(actor, "rating.view"), "home")} AND ${level} IS NOT NULL
      AND ${filters.track ? Prisma.sql`subject.track = ${filters.track}::track` : Prisma.sql`TRUE`}
      AND ${search ? Prisma.sql`subject.search_name LIKE ${`%${search}%`}` : Prisma.sql`TRUE`}
      AND (${level} = 'excellent' OR subject.person_id IS NULL OR subject.is_leader
        OR EXISTS (SELECT 1 FROM obligation WHERE obligation.subject_id = subject.id AND obligation.role = 'head'
          AND obligation.status <> 'ended')
        OR EXISTS (SELECT 1 FROM discipline_fact fact WHERE fact.person_id = subject.person_id)
        OR EXISTS (SELECT 1 FROM conclusion_fact fact WHERE fact.person_id = subject.person_id)
        OR EXISTS (SELECT 1 FROM task_result result JOIN subject rated ON rated.id = result.subject_id
          WHERE rated.person_id = subject.person_id AND rated.cycle_id = subject.cycle_id))
    ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
}
