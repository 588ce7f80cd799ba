import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import { findShownCycle, getCycle } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Level } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql, unitWhere } from "../../db/unit-reach";
import { type CapAnswer, type GroupShares, groupShares } from "../../regulations/cap";
import { formatCitation } from "../../regulations/citation";
import type { Explanation } from "../../regulations/explanation";
import { floorOfShare } from "../../regulations/fraction";
import type { Severity } from "../../regulations/parameter";
import { aboveSql } from "../../units/queries/unit-above";
import { mayManageComplaints, mayPrepareList, maySetGroupCap } from "../policy";
import { bindingShare, bindingShareText, judgeGroupCap, type Ladder, type OrderBlocker, orderBlockers } from "../rules";
import { explainWait } from "../rules/judgement";
import type { PointBasis } from "../rules/point-basis";
import { findingsFor, loadSurroundings } from "./findings";
import { groupFindings } from "./group-findings";
import { type GroupStanding, groupStandings } from "./group-standing";
import { loadOrderFacts } from "./order-facts";
import { loadPointBases, scoresPoints } from "./point-basis";
import { reviewedSql } from "./reviewed-sql";
import type { Finding } from "./subject-findings";

export type GroupRow = GroupStanding & { left: number; strict: number; lenient: number; verdict: CapAnswer["verdict"] };

/** The comparable groups that a unit decides, each with its places for excellent. Fixed number of statements. */
export async function listGroups(actor: Actor, unitId: string): Promise<GroupRow[]> {
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return [];
    const unit = await db.unit.findFirst({
      where: { AND: [{ id: unitId }, unitWhere(reachOf(actor, "rating.view"))] },
      select: { path: true },
    });
    if (!unit) return [];
    const groups = await db.comparableGroup.findMany({
      where: { cycleId: cycle.id, decidingUnitId: unitId },
      select: { id: true },
    });
    const pack = await getPackInForce(db, cycle.id, unit.path);
    const standings = await groupStandings(
      db,
      groups.map((group) => group.id),
    );
    return standings
      .filter((standing) => standing.total > 0)
      .map((standing) => {
        const { left, strict, lenient, verdict } = judgeGroupCap(pack, standing);
        return { ...standing, left, strict, lenient, verdict };
      });
  });
}

export type Candidate = Ladder & {
  id: string;
  name: string;
  title: string | null;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  votes: { excellent: number; valid: number } | null;
  listedLevel: Level | null;
  listedReason: string | null;
  isPresented: boolean;
  isReviewed: boolean;
  /** Conflicts ask for a reason or block; what the decision still waits for is only said. */
  notes: { severity: Severity | "order"; text: string; citation: string; explanation: Explanation }[];
  /** Null under a pack of grades. */
  points: PointBasis | null;
};

export type GroupDetail = {
  standing: GroupStanding;
  cap: CapAnswer;
  /** What may be set as the share of the group in this season. */
  shares: GroupShares;
  /** The share that binds it, in percent and in words: "20%", "15% theo 20-QĐ/HU". */
  sharePercent: number;
  shareText: string;
  decidingUnit: { id: string; name: string };
  year: number;
  /** The season scores by points. */
  isScored: boolean;
  /** What conflicts with the levels of the group as a whole. */
  findings: Finding[];
  /** Proposed, appraised, listed or decided excellent: those among whom is chosen. */
  candidates: Candidate[];
  /** The rest of the group by level. */
  others: { good: number; fair: number; failed: number; none: number };
  may: { prepare: boolean; setCap: boolean };
};

/** One comparable group as the deciding level sees it, in its own season: who is proposed excellent, the notes, the places left and why (R20.6). */
export async function getGroup(actor: Actor, groupId: string): Promise<GroupDetail> {
  return read(actor, async (db) => {
    const [found] = await db.$queryRaw<{ unitId: string; cycleId: string }[]>`
      SELECT unit.id AS "unitId", held.cycle_id AS "cycleId" FROM comparable_group held JOIN unit ON unit.id = held.deciding_unit_id
      WHERE held.id = ${groupId}::uuid AND ${unitSql(reachOf(actor, "rating.view"), "unit")}`;
    const { unitId, cycleId } = foundOrRefuse(found);
    const unit = await db.unit.findUniqueOrThrow({
      where: { id: unitId },
      select: { id: true, name: true, path: true, parentId: true },
    });
    const cycle = await getCycle(db, cycleId);
    const pack = await getPackInForce(db, cycle.id, unit.path);
    const standing = foundOrRefuse((await groupStandings(db, [groupId]))[0]);
    const members = await db.$queryRaw<Member[]>`
      SELECT subject.id, subject.name, subject.title, home.name AS "homeUnit", ${aboveSql(actor, "home")} AS "homeAbove", subject.self_level::text AS "selfLevel",
        subject.vote_level::text AS "voteLevel", subject.proposal_level::text AS "proposalLevel",
        subject.appraisal_level::text AS "appraisalLevel", subject.decided_level::text AS "decidedLevel", counted.votes,
        listed.level::text AS "listedLevel", listed.reason AS "listedReason", coalesce(listed.presented, FALSE) AS "isPresented",
        ${reviewedSql} AS "isReviewed"
      FROM subject
      JOIN unit home ON home.id = subject.home_unit_id
      LEFT JOIN LATERAL (
        SELECT decision_item.level, decision_item.reason, decision.status = 'presented' AS presented FROM decision_item
        JOIN decision ON decision.id = decision_item.decision_id
        WHERE decision_item.subject_id = subject.id AND decision.status <> 'recorded' LIMIT 1) listed ON TRUE
      LEFT JOIN LATERAL (
        SELECT jsonb_build_object('excellent', entry.excellent, 'valid', ballot.valid) AS votes FROM rating
        JOIN ballot ON ballot.id = rating.ballot_id
        JOIN ballot_entry entry ON entry.ballot_id = ballot.id AND entry.subject_id = subject.id
        WHERE rating.subject_id = subject.id AND rating.stage = 'vote'
        ORDER BY rating.recorded_at DESC, rating.id DESC LIMIT 1) counted ON TRUE
      WHERE subject.group_id = ${groupId}::uuid AND subject.required
      ORDER BY subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
    const candidates = members.filter(isCandidate);
    const ids = candidates.map((candidate) => candidate.id);
    const around = await loadSurroundings(db, cycle.year, ids);
    const order = await loadOrderFacts(db, ids, []);
    const points = await loadPointBases(db, actor, { packOf: () => pack, year: cycle.year }, ids, around);
    const findingsOf = (id: string) => {
      const facts = around.get(id);
      return facts ? findingsFor(pack, "excellent", facts) : [];
    };
    const seesComplaints = mayManageComplaints(actor, unit).allowed;
    const waits = (id: string): Candidate["notes"] => {
      const facts = order.get(id);
      if (!facts) return [];
      return orderBlockers(pack, facts.subject, facts.missing)
        .filter((wait) => seesComplaints || wait.prerequisite !== "complaintSettled")
        .map((wait) => ({
          severity: "order",
          text: waitText(wait),
          citation: formatCitation(wait.citation),
          explanation: explainWait(wait),
        }));
    };
    return {
      standing,
      cap: judgeGroupCap(pack, standing),
      shares: groupShares(pack),
      sharePercent: floorOfShare(100, bindingShare(pack, standing)),
      shareText: bindingShareText(pack, standing),
      decidingUnit: { id: unit.id, name: unit.name },
      year: cycle.year,
      isScored: scoresPoints({ packOf: () => pack }),
      findings: await groupFindings(db, pack, {
        cycleId: cycle.id,
        track: standing.track,
        decidingPath: unit.path,
        levels: members.map(standingOf),
      }),
      candidates: candidates.map((candidate) => ({
        ...candidate,
        points: points.get(candidate.id) ?? null,
        notes: [
          ...findingsOf(candidate.id).map((finding) => ({
            severity: finding.severity,
            text: finding.text,
            citation: formatCitation(finding.citation),
            explanation: finding.explanation,
          })),
          ...(candidate.decidedLevel ? [] : waits(candidate.id)),
        ],
      })),
      others: countOthers(members.filter((member) => !isCandidate(member))),
      may: {
        prepare: cycle.isOpen && mayPrepareList(actor, unit).allowed,
        setCap: cycle.isOpen && maySetGroupCap(actor, unit).allowed,
      },
    };
  });
}

const WAIT_TEXTS: Partial<Record<OrderBlocker["prerequisite"], string>> = {
  complaintSettled: "có đơn, phản ánh chưa giải quyết",
  officialRating: "chưa có xếp loại cán bộ, công chức, viên chức",
  collectiveDecision: "tập thể chưa được quyết định",
  collectiveConclusion: "tập thể chưa kiểm điểm",
  memberDecisions: "đảng viên chưa được quyết định",
  cellDecisions: "cấp dưới chưa được quyết định",
  lowerCollectiveDecisions: "tập thể cấp dưới chưa được quyết định",
};

function waitText(wait: OrderBlocker): string {
  return WAIT_TEXTS[wait.prerequisite] ?? wait.text;
}

type Member = Omit<Candidate, "notes" | "points">;

function isCandidate(member: Member): boolean {
  const levels = [
    member.voteLevel,
    member.proposalLevel,
    member.appraisalLevel,
    member.listedLevel,
    member.decidedLevel,
  ];
  return levels.includes("excellent");
}

/** Decided, else listed, else the newest of appraisal, proposal and vote: as the cap counts (group-standing.ts). */
function standingOf(member: Member): Level | null {
  return member.decidedLevel ?? member.listedLevel ?? member.appraisalLevel ?? member.proposalLevel ?? member.voteLevel;
}

function countOthers(members: readonly Member[]): GroupDetail["others"] {
  const counts = { good: 0, fair: 0, failed: 0, none: 0 };
  for (const member of members) {
    const level = standingOf(member);
    if (level === "good" || level === "fair" || level === "failed") counts[level] += 1;
    else counts.none += 1;
  }
  return counts;
}
