import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { findShownCycle, type OpenCycle } from "../../cycles/queries/open-cycle";
import { packsInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Level, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import type { Severity } from "../../regulations/parameter";
import type { ResultFinding } from "../../regulations/result-findings";
import { type FindingKind, kindOfFinding, SEVERITIES } from "../rules/finding-kinds";
import { type CandidateFilters, loadCandidates } from "./finding-candidates";
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

const none = { blocks: 0, warns: 0, asks: 0 };

/**
 * Every conflict of an undecided subject in a unit and below, gravest first (RQ-10). The rules judge; the database brings
 * what stands around all subjects at once: six statements, however large the subtree. All are judged before the page is cut:
 * order and counts go by severity, and what a conflict weighs only the rules know.
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
  filters: CandidateFilters,
): Promise<FindingRow[]> {
  const packOf = await packsInForce(db, cycle);
  const candidates = await loadCandidates(db, actor, { cycleId: cycle.id, unitPath }, filters);
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
