import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { concludeItems } from "@/lib/meetings/commands/conclude-items";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { loadPeople, remaining } from "@/lib/meetings/queries/load-people";
import { act, actorWith } from "./actors";
import { type BuiltCell, type BuiltCommune, type BuiltPerson, type BuiltProvince, buildProvince } from "./build";
import { openSeason } from "./cycles";
import { buildObligation, buildSubject } from "./subjects";

export type MeetingWorld = {
  province: BuiltProvince;
  cycleId: string;
  commune: BuiltCommune;
  cell: BuiltCell;
  /** Runs the commune's meetings. */
  secretary: Actor;
  /** Runs the first cell's meetings. */
  cellSecretary: Actor;
};

/** The province with a season; obligations of one commune's standing committee and of its first cell. */
export async function buildMeetingWorld(): Promise<MeetingWorld> {
  const province = await buildProvince();
  const { cycleId } = await openSeason(province);
  const [commune] = province.communes;
  const [cell] = commune.cells;
  if (!cell) throw new Error("buildCommune makes cells");
  await oblige(cycleId, commune);
  await obligeCell(cycleId, commune, cell);
  return {
    province,
    cycleId,
    commune,
    cell,
    secretary: await actorWith("grassrootsOfficer", commune.unit),
    cellSecretary: await actorWith("cellSecretary", cell.unit),
  };
}

const ROLES = ["head", "deputy", "ordinary"] as const;

/** The standing committee and its members on the official track. */
async function oblige(cycleId: string, commune: BuiltCommune): Promise<void> {
  const common = { cycleId, home: commune.unit, decider: commune.unit };
  const body = await buildSubject({ collective: commune.standingCommittee }, { ...common, track: "collective" });
  await buildObligation(body.id, commune.standingCommittee);
  for (const [index, person] of commune.committeeMembers.slice(0, 3).entries()) {
    const subject = await buildSubject({ person }, { ...common, track: "official", isLeader: true });
    await buildObligation(subject.id, commune.standingCommittee, ROLES[index]);
  }
}

/** The cell as an organisation and its own members on the member track; the secretary heads, the probationary member is reviewed too. */
async function obligeCell(cycleId: string, commune: BuiltCommune, cell: BuiltCell): Promise<void> {
  const common = { cycleId, home: cell.unit, decider: commune.unit };
  const body = await buildSubject({ unit: cell.unit }, { ...common, track: "organisation" });
  await buildObligation(body.id, cell.collective);
  for (const [index, person] of cell.members.entries()) {
    const subject = await buildSubject({ person }, { ...common, track: "partyMember" });
    await buildObligation(subject.id, cell.collective, ROLES[Math.min(index, 2)]);
  }
}

export const MEETING_DAY = "2024-12-05";
export const DURING = "2024-12-05T09:00:00+07:00";

export function schedulingForm(collectiveIds: readonly string[], overrides: Record<string, unknown> = {}) {
  return {
    collectiveIds: [...collectiveIds],
    startsAt: { day: MEETING_DAY, time: "07:30" },
    place: "Hội trường",
    ...overrides,
  };
}

export async function schedule(actor: Actor, ...collectiveIds: string[]): Promise<string> {
  const { meetingId } = await scheduleMeeting(act(actor, "2024-12-02T08:00:00+07:00"), schedulingForm(collectiveIds));
  return meetingId;
}

export async function peopleOf(meetingId: string) {
  const meeting = await database().meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { id: true, startsAt: true },
  });
  return loadPeople(database(), meeting);
}

export async function participantOf(meetingId: string, person: BuiltPerson) {
  const found = (await peopleOf(meetingId)).find((candidate) => candidate.personId === person.id);
  if (!found) throw new Error(`${person.fullName} is not on the list`);
  return found;
}

type Attendance = { absent?: readonly BuiltPerson[] };

/** Everyone present but those named; the first present voter who is not the chair writes. */
export async function checkIn(actor: Actor, meetingId: string, { absent = [] }: Attendance = {}): Promise<void> {
  const people = remaining(await peopleOf(meetingId));
  const away = new Set(absent.map((person) => person.id));
  const recorder = people.find((person) => !person.isChair && !away.has(person.personId));
  await recordAttendance(act(actor, DURING), {
    meetingId,
    allPresent: "on",
    recorderId: recorder?.id ?? "",
    people: Object.fromEntries(
      people
        .filter((person) => away.has(person.personId))
        .map((person) => [person.id, { presence: "absent", reason: "Ốm" }]),
    ),
  });
}

/** Up to the review: checked in and opened. */
export async function openFor(actor: Actor, collectiveId: string, attendance: Attendance = {}): Promise<string> {
  const meetingId = await schedule(actor, collectiveId);
  await checkIn(actor, meetingId, attendance);
  await openMeeting(act(actor, DURING), { meetingId });
  return meetingId;
}

export async function agendaOf(meetingId: string) {
  return database().agendaItem.findMany({ where: { meetingId }, orderBy: { ordinal: "asc" } });
}

export async function concludeAll(actor: Actor, meetingId: string): Promise<void> {
  const agenda = await agendaOf(meetingId);
  const items = Object.fromEntries(agenda.map((item) => [item.id, `Kết luận về ${item.name}`]));
  await concludeItems(act(actor, DURING), { meetingId, items });
}

export async function openBallotOn(actor: Actor, meetingId: string, subjectKind: string): Promise<string> {
  const { ballotId } = await openBallot(act(actor, DURING), { meetingId, subjectKind });
  return ballotId;
}

type Row = { excellent: number; good: number; fair: number; failed: number; blank: number };

/** A count that reconciles: every voter marked "good" on every row unless said otherwise. */
export async function countFor(ballotId: string, row: (voters: number) => Partial<Row> = (good) => ({ good })) {
  const ballot = await database().ballot.findUniqueOrThrow({
    where: { id: ballotId },
    select: { version: true, roll: { select: { participantId: true } }, entries: { select: { id: true } } },
  });
  const voters = ballot.roll.length;
  const empty: Row = { excellent: 0, good: 0, fair: 0, failed: 0, blank: 0 };
  return {
    ballotId,
    version: ballot.version,
    tellers: "Nguyễn Văn Kiểm, Trần Thị Đếm",
    issued: voters,
    returned: voters,
    lost: 0,
    valid: voters,
    invalid: 0,
    rows: Object.fromEntries(ballot.entries.map((entry) => [entry.id, { ...empty, ...row(voters) }])),
  };
}

export async function closeWith(actor: Actor, ballotId: string, row?: (voters: number) => Partial<Row>): Promise<void> {
  await closeBallot(act(actor, DURING), await countFor(ballotId, row));
}

export async function auditOf(event: string) {
  return database().auditEvent.findMany({ where: { event }, orderBy: { happenedAt: "asc" } });
}
