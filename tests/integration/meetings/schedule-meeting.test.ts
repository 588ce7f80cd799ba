import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { cancelMeeting } from "@/lib/meetings/commands/cancel-meeting";
import { rescheduleMeeting } from "@/lib/meetings/commands/reschedule-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { act, actorWith } from "@/tests/support/actors";
import {
  agendaOf,
  auditOf,
  buildMeetingWorld,
  type MeetingWorld,
  participantOf,
  peopleOf,
  schedule,
  schedulingForm,
} from "@/tests/support/meetings";
import { buildObligation, buildSubject } from "@/tests/support/subjects";

let world: MeetingWorld;
beforeAll(async () => {
  world = await buildMeetingWorld();
});

const voters = (people: Awaited<ReturnType<typeof peopleOf>>, kind: string) =>
  people.filter((person) => person.capacities.some((entry) => entry.kind === kind && entry.capacity === "voting"));

describe("RQ-05 RQ-06: scheduling a cell's meeting", () => {
  let meetingId: string;

  it("takes everything pending, in the regulated order", async () => {
    meetingId = await schedule(world.cellSecretary, world.cell.collective.id);
    const agenda = await agendaOf(meetingId);
    expect(agenda).toHaveLength(7);
    expect(agenda.map((item) => item.track).slice(0, 2)).toEqual(["organisation", "partyMember"]);
    expect(agenda.map((item) => item.role)).toEqual([null, "head", "deputy", ...Array(4).fill("ordinary")]);
    const [secretary, deputy] = world.cell.members;
    expect(agenda.slice(1, 3).map((item) => item.personId)).toEqual([secretary?.id, deputy?.id]);
    expect((await auditOf("meeting.scheduled")).at(-1)?.summary).toContain("7 đối tượng");
  });

  it("R3.19: official members vote, the probationary member gives opinions", async () => {
    const people = await peopleOf(meetingId);
    const probationary = world.cell.members.at(-1);
    if (!probationary) throw new Error("a cell has a probationary member");
    // five of the cell and three committee members who belong to it
    expect(voters(people, "cell")).toHaveLength(8);
    const own = await participantOf(meetingId, probationary);
    expect(own.capacities).toMatchObject([{ kind: "cell", capacity: "advisory", citation: { kind: "exact" } }]);
    expect(people.find((person) => person.isChair)?.personId).toBe(world.cell.members[0]?.id);
  });

  it("nothing is scheduled twice, also when two officers press at once", async () => {
    await expect(
      scheduleMeeting(act(world.cellSecretary), schedulingForm([world.cell.collective.id])),
    ).rejects.toMatchObject({ code: "meeting.nothing_pending" });
    const form = schedulingForm([world.commune.standingCommittee.id]);
    const both = await Promise.allSettled([
      scheduleMeeting(act(world.secretary), form),
      scheduleMeeting(act(world.secretary), form),
    ]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("the same form sent twice is one meeting", async () => {
    const again = await buildMeetingAgain();
    expect(again.first).toEqual(again.second);
  });

  async function buildMeetingAgain() {
    await cancelMeeting(act(world.cellSecretary), { meetingId, reason: "Đổi lịch" });
    const ctx = act(world.cellSecretary);
    const form = schedulingForm([world.cell.collective.id]);
    return { first: await scheduleMeeting(ctx, form), second: await scheduleMeeting(ctx, form) };
  }

  it("a cancelled meeting gives its obligations back", async () => {
    const cancelled = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(cancelled).toMatchObject({ status: "cancelled", cancelReason: "Đổi lịch" });
  });
});

describe("RQ-06b: the standing committee of a commune", () => {
  it("executive committee members advise with the province's clause, never vote", async () => {
    const meeting = await database().meeting.findFirstOrThrow({
      where: { collectiveId: world.commune.standingCommittee.id, status: "scheduled" },
    });
    const people = await peopleOf(meeting.id);
    expect(voters(people, "grassrootsStandingCommittee")).toHaveLength(3);
    const advisers = people.filter((person) => person.capacities.every((entry) => entry.capacity === "advisory"));
    expect(advisers.map((person) => person.personId).toSorted()).toEqual(
      world.commune.committeeMembers
        .slice(3)
        .map((person) => person.id)
        .toSorted(),
    );
    expect(advisers[0]?.capacities[0]?.citation).toMatchObject({
      kind: "documentOnly",
      document: "31-QD/TU-HATINH@2024-11-12",
    });
    await cancelMeeting(act(world.secretary), { meetingId: meeting.id, reason: "Lập lại" });
  });

  it("R20.1 R4.3: in one meeting the same person votes on the committee and advises on its standing committee", async () => {
    const { commune, cycleId } = world;
    const subject = await buildSubject(
      { collective: commune.executiveCommittee },
      { cycleId, track: "collective", home: commune.unit, decider: commune.unit },
    );
    await buildObligation(subject.id, commune.executiveCommittee);
    const meetingId = await schedule(world.secretary, commune.standingCommittee.id, commune.executiveCommittee.id);
    const [, , , member] = commune.committeeMembers;
    if (!member) throw new Error("buildCommune makes five committee members");
    const both = (await participantOf(meetingId, member)).capacities;
    expect(Object.fromEntries(both.map((entry) => [entry.kind, entry.capacity]))).toEqual({
      grassrootsStandingCommittee: "advisory",
      grassrootsCommittee: "voting",
    });
    const people = await peopleOf(meetingId);
    expect(voters(people, "grassrootsStandingCommittee")).toHaveLength(3);
    expect(voters(people, "grassrootsCommittee")).toHaveLength(5);
  });
});

describe("who may schedule, and where", () => {
  it.each([
    ["auditor", "notAllowed"],
    ["districtOfficer", "notAllowed"],
    ["member", "notFound"],
  ] as const)("%s is refused: %s", async (role, code) => {
    const unit = role === "member" ? world.commune.unit : world.province.district;
    const actor = await actorWith(role, unit);
    await expect(scheduleMeeting(act(actor), schedulingForm([world.cell.collective.id]))).rejects.toMatchObject({
      code,
    });
  });

  it("a foreign commune is not found", async () => {
    const foreign = world.province.foreignCommune.standingCommittee.id;
    await expect(scheduleMeeting(act(world.secretary), schedulingForm([foreign]))).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("bodies of two units are not reviewed together", async () => {
    const other = world.commune.cells[1]?.collective.id ?? "";
    await expect(
      scheduleMeeting(act(world.secretary), schedulingForm([world.commune.standingCommittee.id, other])),
    ).rejects.toMatchObject({ code: "meeting.mixed_units" });
  });

  it("an officer of the commune acts for a cell on its signed paper, and the log says so", async () => {
    const open = await database().meeting.findFirstOrThrow({
      where: { collectiveId: world.cell.collective.id, status: "scheduled" },
    });
    const form = {
      meetingId: open.id,
      version: open.version,
      startsAt: { day: "2024-12-06", time: "19h30" },
      place: "Nhà văn hóa thôn",
      title: open.title,
    };
    await rescheduleMeeting(act(world.secretary), form);
    const log = (await auditOf("meeting.rescheduled")).at(-1);
    expect(log).toMatchObject({ onPaper: true });
    expect(log?.summary).toContain("theo bản giấy đã ký");
    await expect(rescheduleMeeting(act(world.secretary), form)).rejects.toMatchObject({ code: "form.stale" });
    const moved = await database().meeting.findUniqueOrThrow({ where: { id: open.id } });
    expect(moved.startsAt.toISOString()).toBe("2024-12-06T12:30:00.000Z");
  });
});
