import type { Actor } from "../../core/actor";
import { fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { whileOpen } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import type { ComplaintStatus, Level, RatingStage, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import type { Explanation } from "../../regulations/explanation";
import {
  mayAppraise,
  mayListSubject,
  mayManageComplaints,
  mayProposeLevel,
  mayScore,
  seesDecidingSide,
} from "../policy";
import { standingLevel } from "../rules";
import { loadPointSheets } from "./point-sheets";
import { type ListedItem, loadSubjects, type SubjectRow } from "./subject-facts";
import { type Finding, judgeSubject, type PackLevel, type SubjectJudgement, shownTo } from "./subject-findings";

export type RatingRow = {
  id: string;
  stage: RatingStage;
  level: Level;
  ratedOn: string;
  actorName: string;
  reason: string | null;
  place: string | null;
  isSuperseded: boolean;
  /** As it was kept: how the votes were counted; of a decision, to the deciding side alone, all that was computed on that day. */
  explanation: Explanation | null;
};

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
  year: number;
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
  packLevel: PackLevel | null;
  tasks: SubjectJudgement["tasks"];
  /** Earlier years, newest first. */
  history: { year: number; level: Level; source: string }[];
  listed: ListedItem | null;
  /** The other track of the same person. */
  otherTrack: { id: string; track: Track; level: Level | null } | null;
  /** Null for all but the Organisation Board side. */
  complaints: ComplaintRow[] | null;
  seesDecidingSide: boolean;
  may: { propose: Verdict; appraise: Verdict; list: Verdict; scoreOwn: Verdict; scoreAsCompetent: Verdict };
};

/** A subject in the season: its ladder with actor and date, what conflicts, earlier years. Not visible = not found. */
export async function getSubject(actor: Actor, subjectId: string): Promise<SubjectDetail> {
  return read(actor, async (db) => {
    const { cycle } = foundOrRefuse(
      await db.subject.findFirst({
        where: { id: subjectId, homeUnit: unitWhere(reachOf(actor, "rating.view")) },
        select: { cycle: { select: { year: true, status: true } } },
      }),
    );
    const season = { isOpen: cycle.status === "open" };
    const facts = foundOrRefuse((await loadSubjects(db, [subjectId])).get(subjectId));
    const row = await loadRow(db, facts);
    const sees = seesDecidingSide(actor, facts);
    const ladder = await loadLadder(db, subjectId, sees);
    const versions = await loadPointSheets(db, subjectId);
    const level = standingLevel(sees ? facts : { ...facts, appraisalLevel: null });
    const may = {
      propose: whileOpen(season, mayProposeLevel(actor, facts)),
      appraise: whileOpen(season, mayAppraise(actor, facts)),
      list: whileOpen(season, mayListSubject(actor, facts)),
      scoreOwn: whileOpen(season, mayScore(actor, "own", facts)),
      scoreAsCompetent: whileOpen(season, mayScore(actor, "competent", facts)),
    };
    return {
      id: facts.id,
      name: facts.name,
      title: facts.title,
      track: facts.track,
      year: cycle.year,
      required: facts.required,
      reviewedOn: facts.reviewedOn,
      homeUnit: row.homeUnit.name,
      decidingUnit: row.decidingUnit.name,
      group: row.group,
      places: row.obligations.map((place) => ({ name: place.collective.name, reason: place.reason })),
      ladder,
      level,
      ...(await judgeSubject(db, actor, facts, shownTo(sees, facts, versions))),
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

/** Without what the deciding side thinks, unless the reader is of it. */
async function loadLadder(db: Tx, subjectId: string, sees: boolean): Promise<RatingRow[]> {
  const rows = await db.rating.findMany({
    where: { subjectId, ...(sees ? {} : { stage: { not: "appraisal" } }) },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      stage: true,
      level: true,
      ratedOn: true,
      actorName: true,
      reason: true,
      explanation: true,
      place: { select: { name: true } },
      supersededBy: { select: { id: true } },
    },
  });
  return rows.map(({ place, supersededBy, ratedOn, explanation, ...row }) => ({
    ...row,
    ratedOn: fromDateColumn(ratedOn),
    place: place?.name ?? null,
    isSuperseded: supersededBy !== null,
    explanation: row.stage === "vote" || sees ? (explanation as unknown as Explanation | null) : null,
  }));
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
