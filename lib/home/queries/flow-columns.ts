import { reachOf } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import { ofSideSql, type SubjectScope } from "../../ratings/queries/side-sql";
import { toScoreSql } from "../../ratings/queries/to-score-sql";
import { actsOn, type Column, type HomeScope, listColumn } from "./column";

/** Meetings, those still to be reviewed, dossiers and ratings of the chosen unit. */
export function flowColumns(scope: HomeScope): Column[] {
  return [...meetingColumns(scope), ...dossierColumns(scope), ...ratingColumns(scope)];
}

function meetingColumns(scope: HomeScope): Column[] {
  const { cycleId, unitId } = scope;
  const runs = actsOn(scope, "meeting.run");
  const voting = Prisma.sql`EXISTS (SELECT 1 FROM participant_capacity held
    WHERE held.participant_id = participant.id AND held.capacity = 'voting')`;
  return [
    listColumn(
      "meetings",
      runs,
      Prisma.sql`
        SELECT jsonb_build_object('id', meeting.id, 'title', meeting.title, 'place', meeting.place, 'kind', meeting.kind,
            'status', meeting.status, 'startsAt', to_char(meeting.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'voters', count(participant.id) FILTER (WHERE ${voting}),
            'others', count(participant.id) FILTER (WHERE NOT ${voting}),
            'hasOpenBallot', EXISTS (SELECT 1 FROM ballot WHERE ballot.meeting_id = meeting.id AND ballot.status = 'open')) AS item,
          extract(epoch FROM meeting.starts_at) AS place
        FROM meeting LEFT JOIN participant ON participant.meeting_id = meeting.id AND participant.removed_reason IS NULL
        WHERE meeting.unit_id = ${unitId}::uuid AND meeting.cycle_id = ${cycleId}::uuid
          AND meeting.status NOT IN ('closed', 'cancelled')
        GROUP BY meeting.id`,
    ),
    listColumn(
      "unscheduled",
      runs,
      Prisma.sql`
        SELECT to_jsonb(collective.name) AS item, 0 AS place FROM collective
        WHERE collective.unit_id = ${unitId}::uuid AND EXISTS (
          SELECT 1 FROM obligation JOIN subject ON subject.id = obligation.subject_id
          WHERE obligation.collective_id = collective.id AND obligation.status = 'pending' AND subject.required
            AND subject.cycle_id = ${cycleId}::uuid)`,
    ),
    listColumn(
      "absent",
      runs,
      Prisma.sql`
        SELECT DISTINCT to_jsonb(subject.name) AS item, 0 AS place FROM obligation
        JOIN collective ON collective.id = obligation.collective_id JOIN subject ON subject.id = obligation.subject_id
        WHERE collective.unit_id = ${unitId}::uuid AND obligation.status = 'absent' AND subject.required
          AND subject.cycle_id = ${cycleId}::uuid`,
    ),
  ];
}

function dossierColumns(scope: HomeScope): Column[] {
  const { actor, cycleId, unitId } = scope;
  return [
    {
      name: "dossier",
      sql: actsOn(scope, "dossier.submit")
        ? Prisma.sql`(SELECT jsonb_build_object('status', dossier.status, 'reason', (
            SELECT dossier_event.reason FROM dossier_event WHERE dossier_event.dossier_id = dossier.id
            ORDER BY dossier_event.happened_at DESC, dossier_event.id DESC LIMIT 1))
          FROM dossier WHERE dossier.cycle_id = ${cycleId}::uuid AND dossier.unit_id = ${unitId}::uuid)`
        : Prisma.sql`NULL::jsonb`,
    },
    listColumn(
      "incomingDossiers",
      unitId !== null,
      Prisma.sql`
        SELECT jsonb_build_object('unitId', unit.id, 'name', unit.name) AS item, extract(epoch FROM dossier.submitted_at) AS place
        FROM dossier JOIN unit ON unit.id = dossier.unit_id
        WHERE dossier.cycle_id = ${cycleId}::uuid AND dossier.receiver_id = ${unitId}::uuid AND dossier.status = 'submitted'
          AND ${unitSql(reachOf(actor, "dossier.receive"), "unit")}`,
    ),
  ];
}

function ratingColumns(scope: HomeScope): Column[] {
  const { cycleId, unitId } = scope;
  const decides = actsOn(scope, "rating.appraise");
  return [
    {
      name: "toAppraise",
      sql: decides
        ? Prisma.sql`(SELECT count(*)::int FROM subject
            WHERE subject.cycle_id = ${cycleId}::uuid AND subject.deciding_unit_id = ${unitId}::uuid AND subject.required
              AND coalesce(subject.proposal_level, subject.vote_level) IS NOT NULL
              AND subject.appraisal_level IS NULL AND subject.decided_level IS NULL)`
        : Prisma.sql`0`,
    },
    ...scoringColumns(scope),
    { name: "openComplaints", sql: complaintsSql(scope) },
    listColumn(
      "lists",
      actsOn(scope, "decision.record"),
      Prisma.sql`
        SELECT jsonb_build_object('id', decision.id, 'title', decision.title, 'status', decision.status) AS item,
          extract(epoch FROM decision.created_at) AS place
        FROM decision WHERE decision.cycle_id = ${cycleId}::uuid AND decision.unit_id = ${unitId}::uuid
          AND decision.status <> 'recorded'`,
    ),
    listColumn(
      "groupIds",
      decides,
      Prisma.sql`
        SELECT to_jsonb(held.id) AS item, 0 AS place FROM comparable_group held
        WHERE held.cycle_id = ${cycleId}::uuid AND held.deciding_unit_id = ${unitId}::uuid`,
    ),
  ];
}

/** As the list of ratings shows them under "Chưa chấm điểm"; nothing in a season of grades. */
function scoringColumns(scope: HomeScope): Column[] {
  const { actor, isScored } = scope;
  const competent = isScored && (actsOn(scope, "rating.appraise") || actsOn(scope, "decision.record"));
  const listed = (side: SubjectScope) => Prisma.sql`FROM subject JOIN unit home ON home.id = subject.home_unit_id
    WHERE ${ofSideSql(actor, scope, side)} AND ${toScoreSql(side)}`;
  return [
    { name: "toScore", sql: competent ? Prisma.sql`(SELECT count(*)::int ${listed("decide")})` : Prisma.sql`0` },
    listColumn(
      "ownToScore",
      isScored && actsOn(scope, "rating.propose"),
      Prisma.sql`SELECT to_jsonb(subject.id) AS item, 0 AS place ${listed("propose")}`,
    ),
  ];
}

/** A complaint goes on after its season (RQ-18): all open ones count, as in the register. */
function complaintsSql(scope: HomeScope): Prisma.Sql {
  if (!actsOn(scope, "complaint.manage")) return Prisma.sql`'{"count": 0, "oldestOn": null}'::jsonb`;
  return Prisma.sql`(SELECT jsonb_build_object('count', count(*), 'oldestOn', min(complaint.received_on))
    FROM complaint JOIN subject ON subject.id = complaint.subject_id JOIN unit ON unit.id = subject.home_unit_id
    WHERE complaint.status = 'open' AND ${unitSql(reachOf(scope.actor, "complaint.manage"), "unit")})`;
}
