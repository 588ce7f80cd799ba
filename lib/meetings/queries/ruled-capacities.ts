import { dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { reviewKindOf } from "../../units/rules";
import { toReviewKind } from "../rules";
import type { Body, RegisterFacts } from "../rules/participants";
import type { LockedMeeting } from "./lock-meeting";
import { gatherPeople } from "./register-facts";

/** The bodies on the agenda of a meeting, from the obligations behind its items. */
export async function loadBodies(db: Tx, meetingId: string): Promise<Body[]> {
  const rows = await db.$queryRaw<
    { kind: string; collectiveId: string; name: string; mergedFromUnitId: string | null }[]
  >`
    SELECT DISTINCT agenda_item.subject_kind AS kind, collective.id AS "collectiveId", collective.name,
      CASE WHEN obligation.merged_from_id IS NOT NULL THEN collective.unit_id END AS "mergedFromUnitId"
    FROM agenda_item JOIN agenda_item_obligation ON agenda_item_obligation.agenda_item_id = agenda_item.id
    JOIN obligation ON obligation.id = agenda_item_obligation.obligation_id
    JOIN collective ON collective.id = coalesce(obligation.merged_from_id, obligation.collective_id)
    WHERE agenda_item.meeting_id = ${meetingId}::uuid`;
  return rows.map(({ mergedFromUnitId, ...row }) => ({
    ...row,
    kind: toReviewKind(row.kind),
    ...(mergedFromUnitId === null ? {} : { mergedFromUnitId }),
  }));
}

/** The body that holds the meeting takes part also where only bodies merged into it are still to be reviewed. */
async function withHost(db: Tx, collectiveId: string, bodies: readonly Body[]): Promise<readonly Body[]> {
  if (bodies.some((body) => body.mergedFromUnitId === undefined)) return bodies;
  const host = await db.collective.findUniqueOrThrow({
    where: { id: collectiveId },
    select: { name: true, kind: true, unit: { select: { kind: true } } },
  });
  const kind = reviewKindOf(host.kind, host.unit.kind);
  return kind === null ? bodies : [{ collectiveId, kind, name: host.name }, ...bodies];
}

/** What the register says today of everyone the rule would summon to this meeting. */
export async function gatherForMeeting(
  db: Tx,
  meeting: Pick<LockedMeeting, "id" | "cycleId" | "collectiveId" | "startsAt"> & { unit: { id: string } },
  bodies: readonly Body[],
): Promise<RegisterFacts[]> {
  return gatherPeople(db, {
    unitId: meeting.unit.id,
    cycleId: meeting.cycleId,
    hostId: meeting.collectiveId,
    bodies: await withHost(db, meeting.collectiveId, bodies),
    day: dayOf(meeting.startsAt),
  });
}
