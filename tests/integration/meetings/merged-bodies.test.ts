import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { cancelMeeting } from "@/lib/meetings/commands/cancel-meeting";
import { inviteGuest } from "@/lib/meetings/commands/invite-guest";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { listSchedulableBodies } from "@/lib/meetings/queries/schedule-options";
import { listSharedMeetings } from "@/lib/meetings/queries/shared-meetings";
import { decidePlace } from "@/lib/obligations/commands/decide-place";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { getPlace } from "@/lib/obligations/queries/get-place";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { aroundRows } from "@/lib/ratings/queries/around-rows";
import { getPack } from "@/lib/regulations/registry";
import { freezePack } from "@/lib/regulations/settings";
import { act, actorWith } from "../../support/actors";
import { type BuiltCommune, type BuiltPerson, type BuiltProvince, buildProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import {
  agendaOf,
  checkIn,
  closeWith,
  concludeAll,
  DURING,
  MEETING_DAY,
  openBallotOn,
  participantOf,
  peopleOf,
  schedule,
  schedulingForm,
} from "../../support/meetings";
import { refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { buildSmallBodies, place, placeForm, type SmallBodies } from "../../support/small-bodies";
import { statementsOf } from "../../support/statements";

let province: BuiltProvince;
let commune: BuiltCommune;
let bodies: SmallBodies;
let secretary: Actor;
let district: Actor;
let meetingId: string;

const named = (people: readonly BuiltPerson[]) => people.map(({ id }) => id).toSorted();

async function withCapacity(kind: string, capacity: string): Promise<string[]> {
  const people = await peopleOf(meetingId);
  const found = people.filter((person) =>
    person.capacities.some((entry) => entry.kind === kind && entry.capacity === capacity),
  );
  return found.map(({ personId }) => personId).toSorted();
}

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  bodies = await buildSmallBodies(commune);
  await buildOpenCycle();
  secretary = await actorWith("grassrootsOfficer", commune.unit);
  district = await actorWith("districtOfficer", province.district);
  await generateObligations(act(district), { unitId: commune.unit.id });
});

describe("R4.3: one meeting for a collective whose members all sit on the committee", () => {
  test("is named with its clause where a meeting is scheduled, for whoever runs it, in two statements", async () => {
    const unitId = commune.unit.id;
    const waiting = await listSchedulableBodies(secretary, { unitId, search: "" });
    const shared = await listSharedMeetings(secretary, waiting, "2024-12-10");
    expect(shared).toMatchObject([
      {
        collective: commune.government.name,
        committee: commune.standingCommittee.name,
        rule: { citation: { rule: "R4.3" } },
      },
    ]);
    expect(await statementsOf(() => listSharedMeetings(secretary, waiting, "2024-12-10"))).toHaveLength(2);
    const alone = waiting.filter(({ id }) => id !== commune.standingCommittee.id);
    expect(await listSharedMeetings(secretary, alone, "2024-12-10")).toEqual([]);
  });
});

describe("R3.7 without a decision", () => {
  const frozenPack = async (id: "ha-tinh-2024" | "ha-tinh-2025") => {
    const pack = getPack(id);
    // An open season keeps its rules (a trigger holds that): the test stands in for a season that was opened under another pack.
    await ownerSql("ALTER TABLE cycle DISABLE TRIGGER cycle_kept");
    await database().cycle.updateMany({
      data: {
        rulePackId: pack.id,
        rulePackVersion: String(pack.version),
        parameters: JSON.parse(JSON.stringify(freezePack(pack))),
      },
    });
    await ownerSql("ALTER TABLE cycle ENABLE TRIGGER cycle_kept");
  };

  test("where a text says so no meeting of its own is held; the refusal says what to do, with the clause", async () => {
    await frozenPack("ha-tinh-2025");
    for (const bodiesOfMeeting of [[bodies.farmers.id], [bodies.farmers.id, bodies.front.id]]) {
      const refusal = await refusalOf(scheduleMeeting(act(secretary), schedulingForm(bodiesOfMeeting)));
      expect(refusal).toMatchObject({ code: "meeting.body_too_small", field: "collectiveIds" });
      expect(refusal.sentence).toContain(`${bodies.farmers.name} có 2 thành viên, dưới 3`);
      expect(refusal.sentence).toContain("do cấp có thẩm quyền quyết định (");
    }
    await frozenPack("ha-tinh-2024");
  });

  test("where the minimum is a convention of the system only, the meeting stays possible", async () => {
    const { meetingId: own } = await scheduleMeeting(act(secretary), schedulingForm([bodies.farmers.id]));
    await cancelMeeting(act(secretary), { meetingId: own, reason: "Kiểm điểm chung với Mặt trận" });
  });
});

describe("R3.7 R20.1 two mass organisations in the Front's meeting", () => {
  beforeAll(async () => {
    await place(district, bodies.farmers, bodies.front);
    await place(district, bodies.women, bodies.front);
    await generateObligations(act(district), { unitId: commune.unit.id });
    meetingId = await schedule(secretary, bodies.front.id);
  });

  test("their reviews stand on its agenda: the Front first, then the collectives, heads and deputies of the merged", async () => {
    const agenda = await agendaOf(meetingId);
    const rows = agenda.map(({ subjectKind, track, role }) => [subjectKind, track, role]);
    expect(rows).toEqual([
      ["frontLeadership", "collective", null],
      ["frontLeadership", "official", "head"],
      ["frontLeadership", "official", "deputy"],
      ["massOrganisationLeadership", "collective", null],
      ["massOrganisationLeadership", "collective", null],
      ["massOrganisationLeadership", "official", "head"],
      ["massOrganisationLeadership", "official", "head"],
      ["massOrganisationLeadership", "official", "deputy"],
      ["massOrganisationLeadership", "official", "deputy"],
    ]);
    expect(agenda.find(({ personId }) => personId === bodies.people.farmers[0]?.id)?.title).toBe(
      `Chức vụ ở ${bodies.farmers.name}`,
    );
  });

  test("members of the merged vote on the merged, members of the Front on the Front; they advise on each other's", async () => {
    const { front, farmers, women } = bodies.people;
    expect(await withCapacity("massOrganisationLeadership", "voting")).toEqual(named([...farmers, ...women]));
    expect(await withCapacity("massOrganisationLeadership", "advisory")).toEqual(named(front));
    expect(await withCapacity("frontLeadership", "voting")).toEqual(named([...front, ...women.slice(0, 1)]));
    const adviser = await participantOf(meetingId, front[0] ?? { id: "", fullName: "" });
    const capacity = adviser.capacities.find(({ kind }) => kind === "massOrganisationLeadership");
    expect(capacity?.citation).toMatchObject({ rule: "R20.1" });
  });

  test("plain SQL: neither a member of the Front nor a guest can be given a vote on the merged", async () => {
    const outsider = commune.cells[0]?.members[3];
    if (!outsider) throw new Error("buildCell makes five members");
    await inviteGuest(act(secretary), { meetingId, personId: outsider.id, reason: "Góp ý" });
    for (const person of [bodies.people.front[0] ?? outsider, outsider]) {
      const participant = await participantOf(meetingId, person);
      await expect(
        appSql(
          "UPDATE participant_capacity SET capacity = 'voting' WHERE participant_id = $1 AND subject_kind = 'massOrganisationLeadership'",
          [participant.id],
        ),
      ).rejects.toThrow(/participant\.may_not_vote/);
    }
  });

  test("once it is on an agenda the place does not move any more", async () => {
    const { current, may } = await getPlace(district, bodies.farmers.id, new Date(DURING));
    expect(may.decide).toMatchObject({ allowed: false, code: "place.inMeeting" });
    const form = placeForm(bodies.farmers, commune.standingCommittee, { supersedesId: current?.id });
    expect((await refusalOf(decidePlace(act(district), form))).code).toBe("place.inMeeting");
  });

  test("reviewed and voted there, each in its own list; nothing of the list is rewritten afterwards", async () => {
    await checkIn(secretary, meetingId);
    await openMeeting(act(secretary, DURING), { meetingId });
    await concludeAll(secretary, meetingId);
    const ballotId = await openBallotOn(secretary, meetingId, "massOrganisationLeadership");
    const roll = await database().ballotRoll.count({ where: { ballotId } });
    expect(roll).toBe(4);
    await closeWith(secretary, ballotId);
    await closeWith(secretary, await openBallotOn(secretary, meetingId, "frontLeadership"), (voters) => ({
      excellent: voters,
    }));
    await announceResults(act(secretary, DURING), { meetingId });
    const subjects = await database().subject.findMany({
      where: {
        OR: [
          { collectiveId: bodies.farmers.id },
          { personId: { in: named(bodies.people.farmers) }, track: "official" },
        ],
      },
      include: { obligations: { where: { mergedFromId: bodies.farmers.id } } },
    });
    expect(subjects).toHaveLength(3);
    for (const { voteLevel, reviewedOn, obligations } of subjects) {
      expect([voteLevel, reviewedOn?.toISOString().slice(0, 10)]).toEqual(["good", MEETING_DAY]);
      expect(obligations.map(({ collectiveId }) => collectiveId)).toEqual([bodies.front.id]);
    }
    const official = subjects.filter(({ track }) => track === "official");
    const around = await aroundRows(
      database(),
      official.map(({ id }) => id),
    );
    expect(around.map((row) => [row.is_head, row.collective_level]).toSorted()).toEqual([
      [false, "good"],
      [true, "good"],
    ]);
    const again = await generateObligations(act(district), { unitId: commune.unit.id });
    expect(again).toMatchObject({ added: 0, updated: 0, ended: 0 });
  });
});
