import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { inviteGuest } from "@/lib/meetings/commands/invite-guest";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { rescheduleMeeting } from "@/lib/meetings/commands/reschedule-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { capacityChoices, loadRuledVotes } from "@/lib/meetings/queries/capacity-choices";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { act } from "@/tests/support/actors";
import { buildPerson, joinCell } from "@/tests/support/build";
import {
  auditOf,
  buildMeetingWorld,
  checkIn,
  DURING,
  MEETING_DAY,
  type MeetingWorld,
  peopleOf,
  schedulingForm,
} from "@/tests/support/meetings";

const LATER = "2024-12-11";
let world: MeetingWorld;
let meetingId: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  const planned = schedulingForm([world.commune.standingCommittee.id], { startsAt: { day: LATER, time: "07h30" } });
  ({ meetingId } = await scheduleMeeting(act(world.secretary), planned));
});

describe("RQ-06: the list of participants", () => {
  it("stands in protocol order: head, deputy, members, then the executive committee; a guest comes last", async () => {
    const guest = await buildPerson("An Thị Khách");
    const [, otherCell] = world.commune.cells;
    if (!otherCell) throw new Error("two cells");
    await joinCell(guest, otherCell.unit);
    await inviteGuest(act(world.secretary), { meetingId, personId: guest.id, reason: "Trưởng thôn" });
    const order = (await peopleOf(meetingId)).map((person) => person.personId);
    expect(order).toEqual([...world.commune.committeeMembers.map((person) => person.id), guest.id]);
  });

  it("offers a vote only to whom the rule gives one", async () => {
    const meeting = await getMeeting(world.secretary, meetingId);
    const votes = await loadRuledVotes(world.secretary, meeting);
    const offered = meeting.people.map((person) =>
      capacityChoices(votes, person.id, "grassrootsStandingCommittee").includes("voting"),
    );
    expect(offered).toEqual([true, true, true, false, false, false]);
  });
});

describe("RQ-05: a meeting set for a later day that was checked in already", () => {
  const LATER = "2024-12-11";
  const moved = (version: number, day: string, place = "Hội trường xã") => ({
    version,
    startsAt: { day, time: "07h30" },
    place,
    title: "Hội nghị kiểm điểm",
  });
  const now = () => database().meeting.findUniqueOrThrow({ where: { id: meetingId } });

  beforeAll(() => checkIn(world.secretary, meetingId, { absent: world.commune.committeeMembers.slice(2, 3) }));

  it("keeps its attendance when only the place changes", async () => {
    const { version, status } = await now();
    expect(status).toBe("checkedIn");
    await rescheduleMeeting(act(world.secretary), { meetingId, ...moved(version, LATER, "Nhà văn hóa") });
    expect(await now()).toMatchObject({ status: "checkedIn", place: "Nhà văn hóa" });
    expect((await peopleOf(meetingId)).some((person) => person.presence === "absent")).toBe(true);
  });

  it("is moved to today, checked in anew and opened", async () => {
    const { version } = await now();
    await expect(openMeeting(act(world.secretary, DURING), { meetingId })).rejects.toMatchObject({
      code: "meeting.too_early",
    });
    await rescheduleMeeting(act(world.secretary, DURING), { meetingId, ...moved(version, MEETING_DAY) });
    expect(await now()).toMatchObject({ status: "scheduled" });
    const people = await peopleOf(meetingId);
    expect(people.filter((person) => person.presence !== "unknown" || person.absenceReason !== null)).toEqual([]);
    expect((await auditOf("meeting.rescheduled")).at(-1)?.summary).toContain("điểm danh lại vào ngày mới");
    await checkIn(world.secretary, meetingId);
    await openMeeting(act(world.secretary, DURING), { meetingId });
    const opened = await now();
    const tooLate = rescheduleMeeting(act(world.secretary, DURING), {
      meetingId,
      ...moved(opened.version, LATER),
    });
    await expect(tooLate).rejects.toMatchObject({ code: "meeting.not_scheduled" });
  });
});
