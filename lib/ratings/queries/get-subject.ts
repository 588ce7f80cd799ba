import type { Actor } from "../../core/actor";
import { fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { ComplaintStatus, Level, RatingStage, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { formatCitation } from "../../regulations/citation";
import type { Severity } from "../../regulations/parameter";
import { mayAppraise, mayListSubject, mayManageComplaints, mayProposeLevel, seesDecidingSide } from "../policy";
import { orderBlockers, standingLevel } from "../rules";
import { loadFindings } from "./findings";
import { loadOrderFacts } from "./order-facts";
import { type ListedItem, loadSubjects, type SubjectRow } from "./subject-facts";

export type RatingRow = {
  id: string;
  stage: RatingStage;
  level: Level;
  ratedOn: string;
  actorName: string;
  reason: string | null;
  place: string | null;
  isSuperseded: boolean;
};

/** Whom or what a decision waits for: the first few by name, and how many there are. */
export type WaitsFor = { names: string[]; subjectIds: string[]; count: number };

const NOBODY: WaitsFor = { names: [], subjectIds: [], count: 0 };

export type Finding = { severity: Severity | "order"; text: string; citation: string; waitsFor: WaitsFor };

export type ComplaintRow = {
  id: string;
  kind: string;
  summary: string;
  receivedOn: string;
  status: ComplaintStatus;
  outcome: string | null;
  resolvedOn: string | null;
  version: number;
};

export type SubjectDetail = {
  id: string;
  name: string;
  title: string | null;
  track: Track;
  required: boolean;
  homeUnit: string;
  decidingUnit: string;
  group: { id: string; name: string } | null;
  reviewedOn: string | null;
  places: { name: string; reason: string }[];
  /** Oldest first; a superseded value stays in view. */
  ladder: RatingRow[];
  level: Level | null;
  findings: Finding[];
  /** Earlier years, newest first. */
  history: { year: number; level: Level; source: string }[];
  listed: ListedItem | null;
  /** The other track of the same person. */
  otherTrack: { id: string; track: Track; level: Level | null } | null;
  /** Null for all but the Organisation Board side. */
  complaints: ComplaintRow[] | null;
  seesDecidingSide: boolean;
  may: { propose: Verdict; appraise: Verdict; list: Verdict };
};

/** A subject in the season: its ladder with actor and date, what conflicts, earlier years. Not visible = not found. */
export async function getSubject(actor: Actor, subjectId: string): Promise<SubjectDetail> {
  return read(actor, async (db) => {
    foundOrRefuse(
      await db.subject.findFirst({
        where: { id: subjectId, homeUnit: unitWhere(reachOf(actor, "rating.view")) },
        select: { id: true },
      }),
    );
    const facts = foundOrRefuse((await loadSubjects(db, [subjectId])).get(subjectId));
    const row = await loadRow(db, facts);
    const sees = seesDecidingSide(actor, facts);
    const ladder = await loadLadder(db, subjectId);
    const shown = sees ? facts : { ...facts, appraisalLevel: null };
    const level = standingLevel(shown);
    const may = {
      propose: mayProposeLevel(actor, facts),
      appraise: mayAppraise(actor, facts),
      list: mayListSubject(actor, facts),
    };
    return {
      id: facts.id,
      name: facts.name,
      title: facts.title,
      track: facts.track,
      required: facts.required,
      reviewedOn: facts.reviewedOn,
      homeUnit: row.homeUnit.name,
      decidingUnit: row.decidingUnit.name,
      group: row.group,
      places: row.obligations.map((place) => ({ name: place.collective.name, reason: place.reason })),
      ladder: ladder.filter((rating) => sees || rating.stage !== "appraisal"),
      level,
      findings: await loadAllFindings(db, actor, facts, shown.listedItem && sees ? shown.listedItem.level : level),
      history: await loadHistory(db, facts),
      listed: sees ? facts.listedItem : null,
      otherTrack: await loadOtherTrack(db, facts),
      complaints: mayManageComplaints(actor, facts.homeUnit).allowed ? await loadComplaints(db, subjectId) : null,
      seesDecidingSide: sees,
      may,
    };
  });
}

function loadRow(db: Tx, facts: SubjectRow) {
  return db.subject.findUniqueOrThrow({
    where: { id: facts.id },
    select: {
      homeUnit: { select: { name: true } },
      decidingUnit: { select: { name: true } },
      group: { select: { id: true, name: true } },
      obligations: {
        where: { status: { not: "ended" } },
        orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
        select: { reason: true, collective: { select: { name: true } } },
      },
    },
  });
}

async function loadLadder(db: Tx, subjectId: string): Promise<RatingRow[]> {
  const rows = await db.rating.findMany({
    where: { subjectId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      stage: true,
      level: true,
      ratedOn: true,
      actorName: true,
      reason: true,
      place: { select: { name: true } },
      supersededBy: { select: { id: true } },
    },
  });
  return rows.map(({ place, supersededBy, ratedOn, ...row }) => ({
    ...row,
    ratedOn: fromDateColumn(ratedOn),
    place: place?.name ?? null,
    isSuperseded: supersededBy !== null,
  }));
}

/** Coupling first, then what the decision still waits for; an open complaint shows to the Organisation Board side alone. */
async function loadAllFindings(db: Tx, actor: Actor, facts: SubjectRow, level: Level | null): Promise<Finding[]> {
  if (facts.decided || !facts.required) return [];
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: facts.cycleId },
    select: { id: true, rulePackId: true, rulePackVersion: true, parameters: true },
  });
  const pack = await getPackInForce(db, cycle, facts.decidingUnit.path);
  const conflicts = level ? ((await loadFindings(db, pack, [{ id: facts.id, level }])).get(facts.id) ?? []) : [];
  const order = (await loadOrderFacts(db, [facts.id], [])).get(facts.id);
  const seesComplaints = mayManageComplaints(actor, facts.homeUnit).allowed;
  const waits = order ? orderBlockers(pack, order.subject, order.missing) : [];
  return [
    ...conflicts.map((conflict) => ({
      severity: conflict.severity,
      text: conflict.text,
      citation: formatCitation(conflict.citation),
      waitsFor: NOBODY,
    })),
    ...waits
      .filter((wait) => seesComplaints || wait.prerequisite !== "complaintSettled")
      .map((wait) => ({
        severity: "order" as const,
        text: wait.text,
        citation: formatCitation(wait.citation),
        waitsFor: wait.subjectIds.includes(facts.id)
          ? NOBODY
          : { names: wait.names, subjectIds: wait.subjectIds, count: wait.count },
      })),
  ];
}

async function loadHistory(db: Tx, facts: SubjectRow): Promise<SubjectDetail["history"]> {
  return db.historicalRating.findMany({
    where: {
      track: facts.track,
      OR: [
        ...(facts.personId ? [{ personId: facts.personId }] : []),
        ...(facts.collectiveId ? [{ collectiveId: facts.collectiveId }] : []),
        ...(facts.unitId ? [{ unitId: facts.unitId }] : []),
      ],
    },
    orderBy: { year: "desc" },
    select: { year: true, level: true, source: true },
  });
}

async function loadOtherTrack(db: Tx, facts: SubjectRow): Promise<SubjectDetail["otherTrack"]> {
  if (!facts.personId) return null;
  const other = await db.subject.findFirst({
    where: { cycleId: facts.cycleId, personId: facts.personId, track: { not: facts.track } },
    select: { id: true, track: true, decidedLevel: true, proposalLevel: true, voteLevel: true },
  });
  return other && { id: other.id, track: other.track, level: standingLevel({ ...other, appraisalLevel: null }) };
}

async function loadComplaints(db: Tx, subjectId: string): Promise<ComplaintRow[]> {
  const rows = await db.complaint.findMany({
    where: { subjectId },
    orderBy: [{ receivedOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      summary: true,
      receivedOn: true,
      status: true,
      outcome: true,
      resolvedOn: true,
      version: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    receivedOn: fromDateColumn(row.receivedOn),
    resolvedOn: fromOptionalDateColumn(row.resolvedOn),
  }));
}
