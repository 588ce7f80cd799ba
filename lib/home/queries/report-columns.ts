import { reachOf } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import { reportsReceivedBy } from "../../reports/policy";
import { reportsSql } from "../../reports/queries/list-child-reports";
import { actsOn, type Column, type HomeScope, listColumn } from "./column";

const ANSWERED_SINCE_DAYS = 7;

/** The report of the chosen unit, what comes from below, what comes back from above. */
export function reportColumns(scope: HomeScope): Column[] {
  const { actor, cycleId, unitId, now } = scope;
  const answers = actsOn(scope, "report.answer");
  const since = new Date(now.getTime() - ANSWERED_SINCE_DAYS * 86_400_000);
  const below = Prisma.sql`report.cycle_id = ${cycleId}::uuid AND report.status = 'sent' AND unit.parent_id = ${unitId}::uuid
    AND ${unitSql(reportsReceivedBy(actor), "unit")}`;
  return [
    {
      name: "report",
      sql: actsOn(scope, "report.write")
        ? Prisma.sql`(SELECT jsonb_build_object('status', report.status) FROM quality_report report
            WHERE report.cycle_id = ${cycleId}::uuid AND report.unit_id = ${unitId}::uuid)`
        : Prisma.sql`NULL::jsonb`,
    },
    { name: "mustReview", sql: ownReviews(scope, Prisma.sql`obligation.status <> 'ended'`) },
    { name: "hasReviewed", sql: ownReviews(scope, Prisma.sql`obligation.status = 'reviewed'`) },
    listColumn(
      "proposalsToAnswer",
      answers,
      Prisma.sql`
        SELECT jsonb_build_object('id', proposal.id, 'unitName', unit.name) AS item, extract(epoch FROM report.sent_at) AS place
        FROM proposal JOIN quality_report report ON report.id = proposal.report_id JOIN unit ON unit.id = report.unit_id
        WHERE proposal.addressee_id = ${unitId}::uuid AND ${below}
          AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.proposal_id = proposal.id)`,
    ),
    {
      name: "untaken",
      sql: answers
        ? Prisma.sql`(SELECT count(*)::int FROM (
            SELECT difficulty.id FROM difficulty JOIN quality_report report ON report.id = difficulty.report_id
            JOIN unit ON unit.id = report.unit_id
            WHERE ${below} AND NOT EXISTS (SELECT 1 FROM difficulty upper WHERE upper.source_id = difficulty.id)
            UNION ALL
            SELECT proposal.id FROM proposal JOIN quality_report report ON report.id = proposal.report_id
            JOIN unit ON unit.id = report.unit_id
            WHERE ${below} AND proposal.addressee_id <> ${unitId}::uuid
              AND NOT EXISTS (SELECT 1 FROM proposal upper WHERE upper.source_id = proposal.id)) open)`
        : Prisma.sql`0`,
    },
    listColumn(
      "missingReports",
      answers,
      Prisma.sql`
        SELECT to_jsonb(unit.name) AS item, unit.ordinal AS place FROM unit
        WHERE unit.parent_id = ${unitId}::uuid AND unit.valid_to IS NULL AND ${reportsSql()}
          AND ${unitSql(reachOf(actor, "unit.view"), "unit")}
          AND NOT EXISTS (SELECT 1 FROM quality_report report
            WHERE report.unit_id = unit.id AND report.cycle_id = ${cycleId}::uuid AND report.status = 'sent')`,
    ),
    ...answerColumns(scope, since),
  ];
}

function ownReviews({ cycleId, unitId }: HomeScope, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM obligation JOIN collective ON collective.id = obligation.collective_id
    JOIN subject ON subject.id = obligation.subject_id
    WHERE collective.unit_id = ${unitId}::uuid AND subject.cycle_id = ${cycleId}::uuid AND ${condition})`;
}

/** Answers found anywhere on the way up belong to the unit that asked (RQ-11). */
function answerColumns(scope: HomeScope, since: Date): Column[] {
  const { cycleId, unitId } = scope;
  const writes = actsOn(scope, "report.write");
  const trail = Prisma.sql`
    WITH RECURSIVE trail AS (
      SELECT proposal.id AS root_id, proposal.id FROM proposal JOIN quality_report report ON report.id = proposal.report_id
      WHERE report.unit_id = ${unitId}::uuid AND report.cycle_id = ${cycleId}::uuid AND report.status = 'sent'
      UNION ALL
      SELECT trail.root_id, upper.id FROM proposal upper JOIN trail ON upper.source_id = trail.id)`;
  return [
    listColumn(
      "answersReceived",
      writes,
      Prisma.sql`${trail}
        SELECT jsonb_build_object('id', trail.root_id, 'unitName', unit.name) AS item, min(extract(epoch FROM answer.answered_at)) AS place
        FROM trail JOIN answer ON answer.proposal_id = trail.id JOIN unit ON unit.id = answer.unit_id
        WHERE answer.answered_at >= ${since} GROUP BY trail.root_id, unit.name`,
    ),
    {
      name: "unansweredProposals",
      sql: writes
        ? Prisma.sql`(${trail}
            SELECT (count(DISTINCT trail.root_id) - count(DISTINCT trail.root_id) FILTER (WHERE answer.id IS NOT NULL))::int
            FROM trail LEFT JOIN answer ON answer.proposal_id = trail.id)`
        : Prisma.sql`0`,
    },
  ];
}
