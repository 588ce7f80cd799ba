import { beforeAll, describe, expect, it } from "vitest";
import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { act, actorWith } from "@/tests/support/actors";
import { buildCollective, buildPerson, buildUnit, takeSeat } from "@/tests/support/build";
import {
  agendaOf,
  buildMeetingWorld,
  checkIn,
  closeWith,
  concludeAll,
  countFor,
  DURING,
  type MeetingWorld,
  openBallotOn,
  openFor,
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

describe("R20.13: who was absent is reviewed in a supplementary meeting", () => {
  it("takes only the absent, is voted on by the cell, and gives them their day and level", async () => {
    const secretary = world.cellSecretary;
    const [, , absent] = world.cell.members;
    if (!absent) throw new Error("a cell has five members");
    const main = await openFor(secretary, world.cell.collective.id, { absent: [absent] });
    await concludeAll(secretary, main);
    await closeWith(secretary, await openBallotOn(secretary, main, "cell"));
    await announceResults(act(secretary, DURING), { meetingId: main });
    const form = schedulingForm([world.cell.collective.id], { kind: "supplementary" });
    const { meetingId } = await scheduleMeeting(act(secretary, DURING), form);
    const meeting = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(meeting).toMatchObject({ kind: "supplementary", supplementsId: main });
    expect(meeting.title).toContain("kiểm điểm bổ sung");
    expect((await agendaOf(meetingId)).map((item) => item.personId)).toEqual([absent.id]);
    await checkIn(secretary, meetingId);
    await openMeeting(act(secretary, DURING), { meetingId });
    await concludeAll(secretary, meetingId);
    await closeWith(secretary, await openBallotOn(secretary, meetingId, "cell"), (voters) => ({ excellent: voters }));
    await announceResults(act(secretary, DURING), { meetingId });
    const subject = await database().subject.findFirstOrThrow({
      where: { personId: absent.id, track: "partyMember" },
      select: { voteLevel: true, reviewedOn: true },
    });
    expect(subject).toMatchObject({ voteLevel: "excellent", reviewedOn: toDateColumn("2024-12-05") });
  });
});

describe("RQ-06a: the leadership of an agency", () => {
  it("heads of division advise with the province's clause; a leader outside the Party votes; who is both votes", async () => {
    const agency = await buildUnit("agency", "Sở thử", world.province.unit);
    const leadership = await buildCollective(agency, "leadership", "Lãnh đạo Sở thử");
    const [director, deputy, division] = [
      await buildPerson("Giám đốc Không Đảng"),
      await buildPerson("Phó Giám Đốc"),
      await buildPerson("Trưởng Phòng"),
    ];
    await takeSeat(director, leadership, "head", "Giám đốc");
    await takeSeat(deputy, leadership, "deputy", "Phó Giám đốc");
    for (const person of [deputy, division]) {
      await database().position.create({
        data: {
          personId: person.id,
          unitId: agency.id,
          title: "Trưởng phòng",
          rank: "divisionHead",
          managementLevel: "province",
          validFrom: toDateColumn("2020-01-01"),
        },
      });
    }
    const subject = await buildSubject(
      { collective: leadership },
      { cycleId: world.cycleId, track: "collective", home: agency, decider: world.province.unit },
    );
    await buildObligation(subject.id, leadership);
    const officer = await actorWith("grassrootsOfficer", agency);
    const meetingId = await schedule(officer, leadership.id);
    const capacity = async (person: typeof director) => (await participantOf(meetingId, person)).capacities[0];
    expect(await capacity(director)).toMatchObject({ kind: "agencyLeadership", capacity: "voting" });
    expect(await capacity(deputy)).toMatchObject({ capacity: "voting" });
    expect(await capacity(division)).toMatchObject({
      capacity: "advisory",
      citation: { kind: "documentOnly", document: "31-QD/TU-HATINH@2024-11-12" },
    });
  });
});

describe("R4.3: government and standing committee in one meeting", () => {
  it("each kind has its own voters, ballot and place; a person in both gets a vote of each place", async () => {
    const { commune, cycleId, secretary } = world;
    const chairman = commune.committeeMembers[1];
    if (!chairman) throw new Error("five committee members");
    const body = await buildSubject(
      { collective: commune.government },
      { cycleId, track: "collective", home: commune.unit, decider: commune.unit },
    );
    await buildObligation(body.id, commune.government);
    const subject = await database().subject.findFirstOrThrow({ where: { personId: chairman.id, track: "official" } });
    await database().obligation.create({
      data: {
        subjectId: subject.id,
        collectiveId: commune.government.id,
        role: "head",
        scope: "post",
        isPrimary: false,
        reason: "Nơi kiểm điểm",
        citation: { kind: "convention", rule: "R4.1" },
      },
    });
    const meetingId = await schedule(secretary, commune.standingCommittee.id, commune.government.id);
    expect((await agendaOf(meetingId)).map((item) => item.subjectKind)).toEqual([
      "governmentLeadership",
      "governmentLeadership",
      ...Array(4).fill("grassrootsStandingCommittee"),
    ]);
    await checkIn(secretary, meetingId);
    await openMeeting(act(secretary, DURING), { meetingId });
    await concludeAll(secretary, meetingId);
    for (const [kind, voters] of [
      ["governmentLeadership", 2],
      ["grassrootsStandingCommittee", 3],
    ] as const) {
      const ballotId = await openBallotOn(secretary, meetingId, kind);
      expect(await database().ballotRoll.count({ where: { ballotId } })).toBe(voters);
      await closeWith(secretary, ballotId);
    }
    await announceResults(act(secretary, DURING), { meetingId });
    const votes = await database().rating.findMany({
      where: { subjectId: subject.id, stage: "vote" },
      select: { placeId: true },
    });
    expect(votes.map((vote) => vote.placeId).toSorted()).toEqual(
      [commune.government.id, commune.standingCommittee.id].toSorted(),
    );
    expect((await peopleOf(meetingId)).find((person) => person.isChair)?.personId).toBe(
      commune.committeeMembers[0]?.id,
    );
  });
});

describe("RQ-09 R7.15: a show of hands where the unit's rule says so", () => {
  it("one number instead of five; the rows still have to add up", async () => {
    const [, cell] = world.commune.cells;
    if (!cell) throw new Error("two cells");
    const subject = await buildSubject(
      { unit: cell.unit },
      { cycleId: world.cycleId, track: "organisation", home: cell.unit, decider: world.commune.unit },
    );
    await buildObligation(subject.id, cell.collective);
    await database().cycleSetting.create({
      data: {
        id: newId(),
        cycleId: world.cycleId,
        unitId: cell.unit.id,
        key: "ballot.form",
        value: "showOfHands",
        documentNumber: "12-NQ/CB",
        documentOn: toDateColumn("2024-11-20"),
        setAt: new Date("2024-11-20T00:00:00Z"),
      },
    });
    const secretary = await actorWith("cellSecretary", cell.unit);
    const meetingId = await openFor(secretary, cell.collective.id);
    await concludeAll(secretary, meetingId);
    const ballotId = await openBallotOn(secretary, meetingId, "cell");
    const { version, rows, tellers, issued } = await countFor(ballotId);
    const typed = { ballotId, version, tellers, rows };
    const short = closeBallot(act(secretary, DURING), { ...typed, issued: issued - 1 });
    await expect(short).rejects.toMatchObject({ issues: [{ path: ["rows", expect.any(String), "blank"] }] });
    await closeBallot(act(secretary, DURING), { ...typed, issued });
    expect(await database().ballot.findUniqueOrThrow({ where: { id: ballotId } })).toMatchObject({
      form: "showOfHands",
      issued,
      returned: issued,
      lost: 0,
      valid: issued,
      invalid: 0,
    });
  });
});
