import { createHash } from "node:crypto";
import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { loadPointSums, scoresPoints } from "../../ratings/queries/point-basis";
import { loadWhys } from "../../ratings/queries/subject-whys";
import { pointBasisOf } from "../../ratings/rules/point-basis";
import type { SubjectWhy } from "../../ratings/rules/subject-why";
import { type Citation, formatCitation } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import type { DossierContents, DossierSubject, TrackCount } from "../rules";

export type DossierUnit = {
  id: string;
  code: string;
  name: string;
  path: string;
  receiver: { id: string; name: string };
};

/** The dossier as it stands now: five statements, a sixth in a season of points, the same order of rows every time. */
export async function loadContents(
  db: Tx,
  cycle: { id: string; year: number; pack: Pack },
  unit: DossierUnit,
): Promise<DossierContents> {
  const subjects = await withPoints(db, cycle.pack, await loadDossierSubjects(db, cycle.id, unit));
  const counts = await loadCounts(db, cycle.id, unit.path);
  const notReviewed = await loadNotReviewed(db, cycle.id, unit.id);
  const meetings = await loadMeetings(db, cycle.id, unit.id);
  const lower = await loadLower(db, cycle.id, unit.id);
  const report = await db.qualityReport.findUnique({
    where: { cycleId_unitId: { cycleId: cycle.id, unitId: unit.id } },
    select: { sentAt: true },
  });
  return {
    year: cycle.year,
    unit: { id: unit.id, code: unit.code, name: unit.name },
    receiver: { id: unit.receiver.id, name: unit.receiver.name },
    counts,
    subjects,
    notReviewed,
    meetings,
    lower,
    qualityReport: report?.sentAt ? { sentOn: dayOf(report.sentAt) } : null,
  };
}

/** Why each subject of a dossier stands where it stands, as its own side sees it: it reads what it sends. A fixed number of statements. */
export function loadDossierWhys(db: Tx, actor: Actor, subjects: readonly DossierSubject[]): Promise<SubjectWhy[]> {
  return loadWhys(
    db,
    actor,
    subjects.map(({ subjectId }) => subjectId),
    { side: "own", hidesComplaints: true },
  );
}

/** So that nobody sends what he has not seen. */
export function hashContents(contents: DossierContents): string {
  return createHash("sha256").update(JSON.stringify(contents)).digest("hex");
}

/** Whoever is at home in the unit (or an agency directly under it), and whoever below is decided above the unit. */
export function loadDossierSubjects(db: Tx, cycleId: string, unit: DossierUnit): Promise<DossierSubject[]> {
  return db.$queryRaw<DossierSubject[]>`${KEPT_PLAN}
    WITH listed AS (
      SELECT subject.id FROM unit home JOIN subject ON subject.home_unit_id = home.id AND subject.cycle_id = ${cycleId}::uuid
      WHERE home.id = ${unit.id}::uuid OR (home.kind = 'agency' AND home.parent_id = ${unit.id}::uuid)
      UNION
      SELECT subject.id FROM unit upper
      JOIN subject ON subject.deciding_unit_id = upper.id AND subject.cycle_id = ${cycleId}::uuid
      JOIN unit home ON home.id = subject.home_unit_id AND starts_with(home.path, ${unit.path})
      WHERE upper.code = ANY (codes_above(${unit.path})) AND EXISTS (SELECT FROM unit below WHERE below.parent_id = ${unit.id}::uuid))
    SELECT subject.id AS "subjectId", subject.track::text AS track, subject.name, subject.title, home.name AS "homeUnit",
      subject.reviewed_on::text AS "reviewedOn", subject.self_level::text AS "selfLevel", counted.votes,
      subject.vote_level::text AS "voteLevel", coalesce(subject.proposal_level, subject.vote_level)::text AS "proposedLevel",
      subject.decided_level::text AS "decidedLevel"
    FROM listed JOIN subject ON subject.id = listed.id JOIN unit home ON home.id = subject.home_unit_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('excellent', entry.excellent, 'good', entry.good, 'fair', entry.fair, 'failed', entry.failed,
        'blank', entry.blank, 'valid', ballot.valid) AS votes
      FROM rating
      JOIN ballot ON ballot.id = rating.ballot_id
      JOIN ballot_entry entry ON entry.ballot_id = ballot.id AND entry.subject_id = subject.id
      WHERE rating.subject_id = subject.id AND rating.stage = 'vote'
      ORDER BY rating.recorded_at DESC, rating.id DESC LIMIT 1) counted ON TRUE
    WHERE subject.required
    ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
}

/** The sender reads a frozen dossier too, so it never holds what the level above scored. */
async function withPoints(db: Tx, pack: Pack, subjects: readonly DossierSubject[]): Promise<DossierSubject[]> {
  const season = { packOf: () => pack };
  if (!scoresPoints(season)) return [...subjects];
  const ids = subjects.map(({ subjectId }) => subjectId);
  const sums = await loadPointSums(db, ids, Prisma.sql`FALSE`);
  return subjects.map((subject) => {
    const { scorers, band } = pointBasisOf(pack, sums.get(subject.subjectId)?.sums ?? [], undefined);
    const [own] = scorers;
    const points = own && band ? { total: own.total, general: own.general, result: own.result, band } : null;
    return { ...subject, points };
  });
}

/** Without a review of their own the one as a member counts, outside the Party the level (R4.8). */
const reviewedAsSql = Prisma.sql`CASE WHEN NOT subject.own_review
  THEN coalesce((SELECT member.reviewed_on IS NOT NULL FROM subject member
      WHERE member.cycle_id = subject.cycle_id AND member.person_id = subject.person_id AND member.track = 'partyMember'),
    coalesce(subject.decided_level, subject.proposal_level, subject.vote_level) IS NOT NULL)
  ELSE subject.reviewed_on IS NOT NULL END`;

function loadCounts(db: Tx, cycleId: string, path: string): Promise<TrackCount[]> {
  return db.$queryRaw<TrackCount[]>`
    SELECT counted.track::text AS track,
      (count(*) FILTER (WHERE counted.required))::int AS required,
      (count(*) FILTER (WHERE counted.required AND counted.is_reviewed))::int AS reviewed,
      (count(*) FILTER (WHERE NOT counted.required))::int AS exempt,
      (count(*) FILTER (WHERE counted.level = 'excellent'))::int AS excellent,
      (count(*) FILTER (WHERE counted.level = 'good'))::int AS good,
      (count(*) FILTER (WHERE counted.level = 'fair'))::int AS fair,
      (count(*) FILTER (WHERE counted.level = 'failed'))::int AS failed
    FROM (SELECT subject.track, subject.required, ${reviewedAsSql} AS is_reviewed,
        coalesce(subject.decided_level, subject.proposal_level, subject.vote_level) AS level
      FROM subject JOIN unit home ON home.id = subject.home_unit_id
      WHERE subject.cycle_id = ${cycleId}::uuid AND home.path LIKE ${`${path}%`}) counted
    GROUP BY counted.track ORDER BY counted.track`;
}

async function loadNotReviewed(db: Tx, cycleId: string, unitId: string): Promise<DossierContents["notReviewed"]> {
  const rows = await db.subject.findMany({
    where: {
      cycleId,
      required: false,
      homeUnit: { OR: [{ id: unitId }, { kind: "agency", parentId: unitId }] },
    },
    select: { id: true, track: true, name: true, title: true, reason: true, citation: true },
    orderBy: [{ track: "asc" }, { sortName: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, citation, ...row }) => ({
    subjectId: id,
    ...row,
    citation: formatCitation(citation as Citation),
  }));
}

async function loadMeetings(db: Tx, cycleId: string, unitId: string): Promise<DossierContents["meetings"]> {
  const rows = await db.meeting.findMany({
    where: {
      cycleId,
      status: { not: "cancelled" },
      unit: { OR: [{ id: unitId }, { kind: "agency", parentId: unitId }] },
    },
    select: { id: true, title: true, startsAt: true, minutes: { select: { signedAt: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    heldOn: dayOf(row.startsAt),
    signedOn: row.minutes ? dayOf(row.minutes.signedAt) : null,
  }));
}

async function loadLower(db: Tx, cycleId: string, unitId: string): Promise<DossierContents["lower"]> {
  const rows = await db.dossier.findMany({
    where: { cycleId, receiverId: unitId, status: { in: ["received", "decided"] } },
    select: {
      unitId: true,
      unit: { select: { name: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { reference: true, isLate: true } },
    },
    orderBy: [{ unit: { ordinal: "asc" } }, { unit: { name: "asc" } }, { unitId: "asc" }],
  });
  return rows.map((row) => ({
    unitId: row.unitId,
    name: row.unit.name,
    reference: row.versions[0]?.reference ?? null,
    isLate: row.versions[0]?.isLate ?? false,
  }));
}
