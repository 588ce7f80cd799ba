import { expiringGrantSql, unattendedUnitSql } from "../../accounts/queries/unattended";
import type { Actor } from "../../core/actor";
import { addDays, type Day, dayOf, instantAt } from "../../core/calendar";
import { may, reachOf } from "../../core/reach";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import type { HomeFacts } from "../dto";
import { actsOn, type Column, type HomeScope, listColumn } from "./column";
import { flowColumns } from "./flow-columns";
import { reportColumns } from "./report-columns";

/** Everything that the page of tasks is computed from, but for gaps, caps and totals, in one statement. */
export async function loadHomeFacts(db: Tx, scope: HomeScope): Promise<HomeFacts> {
  const columns = [
    ...flowColumns(scope),
    ...reportColumns(scope),
    ...followUpColumns(scope),
    ...personalColumns(scope),
  ];
  const [row] = await db.$queryRaw<[HomeFacts]>`${KEPT_PLAN}
    SELECT ${Prisma.join(columns.map(({ name, sql }) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`))}`;
  return row;
}

const SEEN = Prisma.sql`shortcoming.due_on, shortcoming.status, shortcoming.status IN ('notYet', 'underWay') AS open`;

function followUpColumns(scope: HomeScope): Column[] {
  const { actor, cycleId, unitId } = scope;
  const today = dayOf(scope.now);
  const verified = reachOf(actor, "shortcoming.verify");
  return [
    {
      name: "above",
      sql: Prisma.sql`(SELECT jsonb_build_object('name', parent.name, 'kind', parent.kind)
        FROM unit JOIN unit parent ON parent.id = unit.parent_id WHERE unit.id = ${unitId}::uuid)`,
    },
    {
      name: "shortcomings",
      sql: Prisma.sql`(SELECT jsonb_build_object(
        'overdue', count(*) FILTER (WHERE own AND open AND due_on < ${today}::date),
        'overdueOn', min(due_on) FILTER (WHERE own AND open),
        'soon', count(*) FILTER (WHERE own AND open AND due_on BETWEEN ${today}::date AND ${addDays(today, 7)}::date),
        'soonOn', min(due_on) FILTER (WHERE own AND open AND due_on >= ${today}::date),
        'toVerify', count(*) FILTER (WHERE below AND status = 'fixed'),
        'toClear', count(*) FILTER (WHERE to_clear AND open))
        FROM (
          SELECT ${SEEN}, TRUE AS own, FALSE AS below, FALSE AS to_clear FROM shortcoming
          WHERE shortcoming.unit_id = ${unitId}::uuid AND ${actsOn(scope, "shortcoming.manage")}
          UNION ALL SELECT ${SEEN}, FALSE, TRUE, FALSE FROM unit JOIN shortcoming ON shortcoming.unit_id = unit.id
          WHERE unit.parent_id = ${unitId}::uuid AND ${unitSql(verified, "unit")}
          UNION ALL SELECT ${SEEN}, FALSE, FALSE, TRUE FROM shortcoming JOIN unit ON unit.id = shortcoming.unit_id
          WHERE shortcoming.clearer_unit_id = ${unitId}::uuid AND unit.id <> ${unitId}::uuid AND ${unitSql(verified, "unit")}) seen)`,
    },
    {
      name: "plan",
      sql: Prisma.sql`(SELECT jsonb_build_object('status', plan.status) FROM plan
        WHERE plan.cycle_id = ${cycleId}::uuid AND plan.unit_id = ${unitId}::uuid)`,
    },
    listColumn(
      "children",
      actsOn(scope, "report.answer"),
      Prisma.sql`
        SELECT jsonb_build_object('id', unit.id, 'path', unit.path, 'name', unit.name) AS item, unit.ordinal AS place
        FROM unit WHERE unit.parent_id = ${unitId}::uuid AND unit.valid_to IS NULL`,
    ),
    {
      name: "accounts",
      sql: actsOn(scope, "account.manage")
        ? accountsSql(actor, today)
        : Prisma.sql`'{"expiring": 0, "unitsWithout": 0}'::jsonb`,
    },
  ];
}

/** What there is to do about accounts while no season is open; nothing for who does not keep them. One statement. */
export async function loadAccountFacts(db: Tx, actor: Actor, now: Date): Promise<HomeFacts["accounts"]> {
  const unit = actor.active?.unit;
  if (!unit || !may(actor, "account.manage", unit)) return { expiring: 0, unitsWithout: 0 };
  const [row] = await db.$queryRaw<[{ accounts: HomeFacts["accounts"] }]>`
    SELECT ${accountsSql(actor, dayOf(now))} AS accounts`;
  return row.accounts;
}

/** Grants that end soon, and committees and grassroots organisations where nobody can sign in. */
function accountsSql(actor: Actor, today: Day): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object(
    'expiring', (SELECT count(*) FROM role_grant JOIN unit ON unit.id = role_grant.unit_id
      JOIN account ON account.id = role_grant.account_id
      WHERE ${expiringGrantSql(actor, today)}),
    'unitsWithout', (SELECT count(*) FROM unit WHERE ${unattendedUnitSql(actor, today)})))`;
}

function personalColumns({ actor, cycleId, now }: HomeScope): Column[] {
  const today = dayOf(now);
  return [
    {
      name: "ownReview",
      sql: Prisma.sql`(SELECT jsonb_build_object('state', coalesce(max(self_review.status::text), 'none'),
          'dueOn', min(subject.due_on),
          'meetingAt', (SELECT to_char(min(meeting.starts_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM agenda_item
            JOIN meeting ON meeting.id = agenda_item.meeting_id
            WHERE agenda_item.person_id = ${actor.personId}::uuid AND meeting.cycle_id = ${cycleId}::uuid
              AND meeting.status NOT IN ('cancelled', 'closed')))
        FROM subject LEFT JOIN self_review ON self_review.person_id = subject.person_id AND self_review.cycle_id = subject.cycle_id
        WHERE subject.cycle_id = ${cycleId}::uuid AND subject.person_id = ${actor.personId}::uuid AND subject.required
          AND subject.reviewed_on IS NULL
        HAVING count(*) > 0 AND coalesce(max(self_review.status::text), 'none') <> 'submitted')`,
    },
    listColumn(
      "invitations",
      actor.personId !== null,
      Prisma.sql`
        SELECT jsonb_build_object('id', meeting.id, 'title', meeting.title, 'place', meeting.place,
            'startsAt', to_char(meeting.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS item, extract(epoch FROM meeting.starts_at) AS place
        FROM participant JOIN meeting ON meeting.id = participant.meeting_id JOIN unit ON unit.id = meeting.unit_id
        WHERE participant.person_id = ${actor.personId}::uuid AND participant.removed_reason IS NULL
          AND meeting.cycle_id = ${cycleId}::uuid AND meeting.status IN ('scheduled', 'checkedIn', 'reviewing', 'voting')
          AND meeting.starts_at >= ${instantAt(today, "00:00")}
          AND NOT (unit.id = ${actor.active?.unit.id ?? null}::uuid AND ${unitSql(reachOf(actor, "meeting.run"), "unit")})
          AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.unit_id = unit.id AND assignment.person_id = participant.person_id
            AND assignment.cycle_id = meeting.cycle_id AND is_valid_on(assignment.valid_from, assignment.valid_to, ${today}::date))`,
    ),
    listColumn(
      "areas",
      actor.personId !== null,
      Prisma.sql`
        SELECT jsonb_build_object('assignmentId', assignment.id, 'unitId', unit.id, 'unitName', unit.name, 'kind', assignment.kind,
            'nextMeetingAt', (SELECT to_char(min(meeting.starts_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM meeting
              WHERE meeting.unit_id = unit.id AND meeting.cycle_id = ${cycleId}::uuid AND meeting.status NOT IN ('cancelled', 'closed')),
            'noteCount', (SELECT count(*) FROM assignment_note WHERE assignment_note.assignment_id = assignment.id)) AS item,
          unit.ordinal AS place
        FROM assignment JOIN unit ON unit.id = assignment.unit_id
        WHERE assignment.cycle_id = ${cycleId}::uuid AND assignment.person_id = ${actor.personId}::uuid
          AND is_valid_on(assignment.valid_from, assignment.valid_to, ${today}::date)
          AND ${unitSql(reachOf(actor, "assignment.note"), "unit")}`,
    ),
  ];
}
