import { beforeAll, describe, expect, it } from "vitest";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import { getBallots } from "@/lib/ballots/queries/meeting-ballots";
import { getVoteWarnings } from "@/lib/ballots/queries/vote-warnings";
import type { Actor } from "@/lib/core/actor";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { getCritique, getItemTalk } from "@/lib/critiques/queries/item-critiques";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { listSchedulableBodies } from "@/lib/meetings/queries/schedule-options";
import { getMinutes } from "@/lib/minutes/queries/get-minutes";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { act, actorWith } from "@/tests/support/actors";
import { buildPerson, joinCell } from "@/tests/support/build";
import {
  buildMeetingWorld,
  closeWith,
  concludeAll,
  DURING,
  type MeetingWorld,
  openBallotOn,
  openFor,
  participantOf,
} from "@/tests/support/meetings";
import { statementsOf } from "@/tests/support/statements";
import { buildObligation, buildSubject } from "@/tests/support/subjects";

let world: MeetingWorld;
let meetingId: string;
let critiqueId: string;
let district: Actor;
let commune: Actor;
let foreign: Actor;
const NOW = new Date(DURING);

beforeAll(async () => {
  world = await buildMeetingWorld();
  district = await actorWith("districtOfficer", world.province.district);
  commune = world.secretary;
  foreign = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
  meetingId = await openFor(world.cellSecretary, world.cell.collective.id);
  const meeting = await getMeeting(world.cellSecretary, meetingId);
  const speaker = world.cell.members[1];
  if (!speaker) throw new Error("a cell has a deputy");
  const recorded = await recordCritique(act(world.cellSecretary, DURING), {
    meetingId,
    itemId: meeting.agenda[0]?.id,
    speaker: (await participantOf(meetingId, speaker)).id,
    kind: "shortcoming",
    text: "Sinh hoạt chưa đều",
  });
  critiqueId = recorded.critiqueId;
});

describe("R20.21: texts of criticism, everywhere", () => {
  it.each([
    ["the cell's secretary", () => world.cellSecretary, true],
    ["the commune directly above", () => commune, true],
    ["the district two levels above", () => district, false],
  ] as const)("%s", async (_name, who, reads) => {
    const actor = who();
    const meeting = await getMeeting(actor, meetingId);
    const [item] = meeting.agenda;
    if (!item) throw new Error("the agenda has items");
    const talk = await getItemTalk(actor, meeting, item);
    expect(talk.critiques?.map((critique) => critique.text) ?? null).toEqual(reads ? ["Sinh hoạt chưa đều"] : null);
    expect((await getMinutes(actor, meetingId)).content !== null).toBe(reads);
    const edit = getCritique(actor, meetingId, critiqueId);
    if (reads) expect((await edit).critique.id).toBe(critiqueId);
    else await expect(edit).rejects.toMatchObject({ code: "notFound" });
  });

  it("the conclusion is hidden with them", async () => {
    await concludeAll(world.cellSecretary, meetingId);
    expect((await getMeeting(world.cellSecretary, meetingId)).agenda[0]?.conclusion).toContain("Kết luận");
    expect((await getMeeting(district, meetingId)).agenda[0]?.conclusion).toBeNull();
  });
});

describe("RQ-09: no running results, counts above only after the announcement", () => {
  it("an open ballot shows nothing; a closed one shows counts to those who run the meeting", async () => {
    const ballotId = await openBallotOn(world.cellSecretary, meetingId, "cell");
    expect((await getBallot(world.cellSecretary, meetingId, ballotId)).ballot.results).toBeNull();
    await closeWith(world.cellSecretary, ballotId);
    const own = (await getBallot(world.cellSecretary, meetingId, ballotId)).ballot;
    expect(own.results?.[0]).toMatchObject({ level: "good", entry: { good: own.rollSize } });
    const above = (await getBallot(district, meetingId, ballotId)).ballot;
    expect(above).toMatchObject({ results: null, issued: null });
    expect(JSON.stringify(above.entries)).not.toContain(`"good":${own.rollSize}`);
    await announceResults(act(world.cellSecretary, DURING), { meetingId });
    expect((await getBallot(district, meetingId, ballotId)).ballot.results).not.toBeNull();
  });
});

describe("outside the scope nothing exists", () => {
  it("a foreign commune finds neither meeting nor list nor bodies", async () => {
    await expect(getMeeting(foreign, meetingId)).rejects.toMatchObject({ code: "notFound" });
    await expect(getMeeting(district, "khong-phai-ma")).rejects.toMatchObject({ code: "notFound" });
    await expect(getMinutes(foreign, meetingId)).rejects.toMatchObject({ code: "notFound" });
    const none = { search: "", status: "", week: "", unitId: "", page: 1 } as const;
    expect((await listMeetings(foreign, NOW, none)).total).toBe(0);
    expect((await listMeetings(district, NOW, none)).total).toBe(1);
    expect(await listSchedulableBodies(foreign, { unitId: world.commune.unit.id, search: "" })).toEqual([]);
  });

  it("the list is narrowed by words without marks, by state, by week and by unit", async () => {
    const all = { search: "", status: "", week: "", unitId: "", page: 1 } as const;
    const total = async (narrow: object) => (await listMeetings(district, NOW, { ...all, ...narrow })).total;
    expect(await total({ search: "chi bo thon 1" })).toBe(1);
    expect(await total({ search: "khong co" })).toBe(0);
    expect(await total({ status: "announced" })).toBe(1);
    expect(await total({ status: "scheduled" })).toBe(0);
    expect(await total({ week: "this" })).toBe(1);
    expect(await total({ week: "next" })).toBe(0);
    expect(await total({ unitId: world.commune.unit.id })).toBe(1);
    expect(await total({ unitId: world.province.communes[1].unit.id })).toBe(0);
  });
});

describe("R20.3: what is missing elsewhere warns at the vote", () => {
  it("names the official ratings that are not decided, and stops being shown when there are none", async () => {
    const meeting = await getMeeting(world.cellSecretary, meetingId);
    expect(await getVoteWarnings(world.cellSecretary, meeting)).toEqual([]);
    const [person] = world.cell.members;
    if (!person) throw new Error("a cell has members");
    await buildSubject(
      { person },
      { cycleId: world.cycleId, track: "official", home: world.commune.unit, decider: world.commune.unit },
    );
    expect(await getVoteWarnings(world.cellSecretary, meeting)).toMatchObject([
      { prerequisite: "officialRating", effect: "warned", names: [person.fullName], count: 1 },
    ]);
  });
});

describe("the number of statements does not grow with the number of people", () => {
  async function costOf(actor: Actor, id: string): Promise<number> {
    const statements = await statementsOf(async () => {
      const meeting = await getMeeting(actor, id);
      await getBallots(actor, meeting);
      const [item] = meeting.agenda;
      if (item) await getItemTalk(actor, meeting, item);
    });
    return statements.length;
  }

  it("9 people and 39 people cost the same, but for earlier shortcomings that only one of them asks for", async () => {
    const [, second] = world.commune.cells;
    if (!second) throw new Error("two cells");
    for (let index = 0; index < 30; index += 1) {
      const person = await buildPerson(`Đảng viên ${index}`);
      await joinCell(person, second.unit);
      const subject = await buildSubject(
        { person },
        { cycleId: world.cycleId, track: "partyMember", home: second.unit, decider: world.commune.unit },
      );
      await buildObligation(subject.id, second.collective);
    }
    const secretary = await actorWith("cellSecretary", second.unit);
    const larger = await openFor(secretary, second.collective.id);
    expect((await getMeeting(secretary, larger)).people.length).toBeGreaterThan(35);
    await concludeAll(secretary, larger);
    await openBallotOn(secretary, larger, "cell");
    const small = await costOf(world.cellSecretary, meetingId);
    expect(Math.abs((await costOf(secretary, larger)) - small)).toBeLessThanOrEqual(1);
    expect(small).toBeLessThanOrEqual(11);
  });
});
