import { dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { toReviewKind } from "../rules";
import type { Body, RegisterFacts } from "../rules/participants";
import type { LockedMeeting } from "./lock-meeting";
import { gatherPeople } from "./register-facts";

/** The bodies on the agenda of a meeting, from the obligations behind its items. */
export async function loadBodies(db: Tx, meetingId: string): Promise<Body[]> {
  const rows = await db.$queryRaw<{ kind: string; collectiveId: string; name: string }[]>`
    SELECT DISTINCT agenda_item.subject_kind AS kind, collective.id AS "collectiveId", collective.name
    FROM agenda_item JOIN agenda_item_obligation ON agenda_item_obligation.agenda_item_id = agenda_item.id
    JOIN obligation ON obligation.id = agenda_item_obligation.obligation_id
    JOIN collective ON collective.id = obligation.collective_id
    WHERE agenda_item.meeting_id = ${meetingId}::uuid`;
  return rows.map((row) => ({ ...row, kind: toReviewKind(row.kind) }));
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
    bodies,
    day: dayOf(meeting.startsAt),
  });
}
