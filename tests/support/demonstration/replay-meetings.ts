import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import type { Actor } from "@/lib/core/actor";
import { dayOf, timeOf } from "@/lib/core/calendar";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { replyCritique } from "@/lib/critiques/commands/reply-critique";
import type { Tx } from "@/lib/db/client";
import type { CommandContext } from "@/lib/db/run-command";
import { concludeItem } from "@/lib/meetings/commands/conclude-items";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { signMinutes } from "@/lib/minutes/commands/sign-minutes";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import type { RecordRow, SeasonRecord } from "./record";

export type Play = { tx: Tx; record: SeasonRecord; actorOf(unitId: string): Actor };

export function at({ tx }: Play, actor: Actor, instant: unknown): CommandContext & { tx: Tx } {
  return { tx, actor, now: new Date(String(instant)), requestId: "replay" };
}

function rowsOf(play: Play, table: string, meeting: RecordRow): RecordRow[] {
  return (play.record[table] ?? []).filter((row) => row.meeting === meeting.meeting);
}

type Room = {
  meetingId: string;
  participants: Map<string, string>;
  items: Map<number, { id: string; version: number }>;
};

async function enterRoom(play: Play, meetingId: string): Promise<Room> {
  const people = await play.tx.participant.findMany({ where: { meetingId }, select: { id: true, personId: true } });
  const items = await play.tx.agendaItem.findMany({
    where: { meetingId },
    select: { id: true, ordinal: true, version: true },
  });
  return {
    meetingId,
    participants: new Map(people.map((person) => [person.personId, person.id])),
    items: new Map(items.map((item) => [item.ordinal, item])),
  };
}

async function checkIn(play: Play, meeting: RecordRow, room: Room, actor: Actor): Promise<void> {
  const recorded = rowsOf(play, "participants", meeting);
  const recorder = recorded.find((row) => row.is_recorder === true);
  await recordAttendance(at(play, actor, meeting.starts_at), {
    meetingId: room.meetingId,
    recorderId: room.participants.get(String(recorder?.person_id)) ?? "",
    people: Object.fromEntries(
      recorded.map((row) => [
        room.participants.get(String(row.person_id)) ?? "",
        { presence: row.presence, reason: row.absence_reason ?? "" },
      ]),
    ),
  });
  await openMeeting(at(play, actor, meeting.opened_at), { meetingId: room.meetingId });
}

async function contentIdOf(play: Play, row: RecordRow, item: RecordRow): Promise<string> {
  if (row.code === null) return "";
  const isPerson = item.person_id !== null;
  const isLeader =
    isPerson && (await play.tx.subject.count({ where: { personId: String(item.person_id), isLeader: true } })) > 0;
  const subject = isPerson ? (isLeader ? "leader" : "nonLeader") : "collective";
  const found = await play.tx.contentItem.findFirstOrThrow({
    where: { code: String(row.code), subject },
    select: { id: true },
  });
  return found.id;
}

async function reviewItem(play: Play, meeting: RecordRow, item: RecordRow, room: Room, actor: Actor): Promise<void> {
  const { meetingId } = room;
  const itemId = room.items.get(Number(item.ordinal))?.id ?? "";
  const said = rowsOf(play, "critiques", meeting)
    .filter((row) => row.ordinal === item.ordinal)
    .toSorted((a, b) => (String(a.said_at) < String(b.said_at) ? -1 : 1));
  for (const row of said) {
    const speaker = room.participants.get(String(row.speaker)) ?? "";
    const { critiqueId } = await recordCritique(at(play, actor, row.said_at), {
      meetingId,
      itemId,
      speaker,
      kind: row.kind,
      contentItemId: await contentIdOf(play, row, item),
      text: row.text,
    });
    if (row.reply_kind !== null) {
      await replyCritique(at(play, actor, row.replied_at), {
        critiqueId,
        version: 1,
        replyKind: row.reply_kind,
        replyText: row.reply_text,
      });
    }
    await followUp(play, meeting, { row, critiqueId, actor });
  }
  const { version } = await play.tx.agendaItem.findUniqueOrThrow({ where: { id: itemId }, select: { version: true } });
  await concludeItem(at(play, actor, item.concluded_at), { meetingId, itemId, version, conclusion: item.conclusion });
}

type Accepted = { row: RecordRow; critiqueId: string; actor: Actor };

async function followUp(play: Play, meeting: RecordRow, { row, critiqueId, actor }: Accepted): Promise<void> {
  const entry = rowsOf(play, "shortcomings", meeting).find(
    (other) => other.said_by === row.speaker && other.ordinal === row.ordinal && other.text === row.text,
  );
  if (entry === undefined) return;
  const owner = entry.person_id === null ? `collective:${entry.collective_id}` : `person:${entry.person_id}`;
  const { unit_id: unitId, origin, text, due_on: dueOn } = entry;
  await recordShortcoming(at(play, actor, entry.created_at), {
    unitId,
    owner,
    origin,
    originYear: "2024",
    critiqueId,
    text,
    dueOn,
  });
}

async function holdBallot(play: Play, ballot: RecordRow, room: Room, actor: Actor): Promise<void> {
  const { meetingId } = room;
  const { ballotId } = await openBallot(at(play, actor, ballot.opened_at), {
    meetingId,
    subjectKind: ballot.subject_kind,
  });
  const entries = await play.tx.ballotEntry.findMany({
    where: { ballotId },
    select: { id: true, agendaItem: { select: { ordinal: true } } },
  });
  const counted = new Map((ballot.entries as number[][]).map(([ordinal, ...counts]) => [ordinal, counts]));
  const rows = entries.map(({ id, agendaItem }) => {
    const [excellent, good, fair, failed, blank] = counted.get(agendaItem.ordinal) ?? [];
    return [id, { excellent, good, fair, failed, blank }] as const;
  });
  const { issued, returned, lost, valid, invalid, tellers } = ballot;
  const papers = { issued, returned, lost, valid, invalid, tellers };
  await closeBallot(at(play, actor, ballot.closed_at), {
    ballotId,
    version: 1,
    ...papers,
    rows: Object.fromEntries(rows),
  });
}

/** One meeting, from its invitation to its minutes, by the commands an official uses. */
export async function replayMeeting(play: Play, meeting: RecordRow): Promise<void> {
  const actor = play.actorOf(String(meeting.unit_id));
  const startsAt = new Date(String(meeting.starts_at));
  const { meetingId } = await scheduleMeeting(at(play, actor, meeting.created_at), {
    collectiveIds: [String(meeting.collective_id)],
    kind: meeting.kind,
    startsAt: { day: dayOf(startsAt), time: timeOf(startsAt) },
    place: meeting.place,
  });
  if (meeting.status === "scheduled") return;
  const room = await enterRoom(play, meetingId);
  await checkIn(play, meeting, room, actor);
  const items = rowsOf(play, "agenda", meeting).toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal));
  for (const item of items) if (item.status === "concluded") await reviewItem(play, meeting, item, room, actor);
  for (const ballot of rowsOf(play, "ballots", meeting)) await holdBallot(play, ballot, room, actor);
  const [minutes] = rowsOf(play, "minutes", meeting);
  const announced = new Date(new Date(String(minutes?.signed_at)).getTime() - 15 * 60_000);
  await announceResults(at(play, actor, announced.toISOString()), { meetingId });
  await signMinutes(at(play, actor, minutes?.signed_at), { meetingId });
}
