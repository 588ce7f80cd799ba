import { beforeAll, describe, expect, it } from "vitest";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { database } from "@/lib/db/client";
import { adjustParticipant } from "@/lib/meetings/commands/adjust-participant";
import { concludeItem, concludeItems } from "@/lib/meetings/commands/conclude-items";
import { inviteGuest } from "@/lib/meetings/commands/invite-guest";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { postponeItem, resumeItem } from "@/lib/meetings/commands/postpone-item";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { removeParticipant } from "@/lib/meetings/commands/remove-participant";
import { act, actorWith } from "@/tests/support/actors";
import { buildPerson, joinCell } from "@/tests/support/build";
import {
  agendaOf,
  buildMeetingWorld,
  checkIn,
  DURING,
  type MeetingWorld,
  openFor,
  participantOf,
  schedule,
} from "@/tests/support/meetings";

let world: MeetingWorld;
beforeAll(async () => {
  world = await buildMeetingWorld();
});

describe("RQ-06: the list is adjusted only within the rule", () => {
  let meetingId: string;
  beforeAll(async () => {
    meetingId = await schedule(world.secretary, world.commune.standingCommittee.id);
  });
  const kind = "grassrootsStandingCommittee";
  const adjust = (participantId: string, capacity: string) =>
    adjustParticipant(act(world.secretary), {
      meetingId,
      participantId,
      subjectKind: kind,
      capacity,
      reason: "Chủ trì",
    });

  it("an adviser is never raised to a voter", async () => {
    const [, , , adviser] = world.commune.committeeMembers;
    if (!adviser) throw new Error("five committee members");
    const { id } = await participantOf(meetingId, adviser);
    await expect(adjust(id, "voting")).rejects.toMatchObject({ code: "participant.votes_only_by_rule" });
  });

  it("a voter may be lowered and gets the vote back that the rule gives", async () => {
    const [, , member] = world.commune.committeeMembers;
    if (!member) throw new Error("five committee members");
    const { id } = await participantOf(meetingId, member);
    await adjust(id, "advisory");
    expect((await participantOf(meetingId, member)).capacities[0]).toMatchObject({ capacity: "advisory" });
    await adjust(id, "voting");
    expect((await participantOf(meetingId, member)).capacities[0]).toMatchObject({ capacity: "voting" });
  });

  it("a guest gives opinions only; a voter is not taken off the list", async () => {
    const guest = await buildPerson("Phạm Văn Khách");
    const [, secondCell] = world.commune.cells;
    if (!secondCell) throw new Error("two cells");
    await joinCell(guest, secondCell.unit);
    const invite = { meetingId, personId: guest.id, reason: "Trưởng thôn" };
    await inviteGuest(act(world.secretary), invite);
    const row = await participantOf(meetingId, guest);
    expect(row.capacities.map((entry) => entry.capacity)).toEqual(["advisory"]);
    await expect(inviteGuest(act(world.secretary), invite)).rejects.toMatchObject({ code: "participant.exists" });
    await expect(adjust(row.id, "voting")).rejects.toMatchObject({ code: "participant.votes_only_by_rule" });
    await removeParticipant(act(world.secretary), { meetingId, participantId: row.id, reason: "Không dự" });
    const [head, deputy] = world.commune.committeeMembers;
    if (!head || !deputy) throw new Error("five committee members");
    for (const [person, code] of [
      [head, "participant.chair_stays"],
      [deputy, "participant.voter_stays"],
    ] as const) {
      const { id } = await participantOf(meetingId, person);
      const remove = removeParticipant(act(world.secretary), { meetingId, participantId: id, reason: "Không dự" });
      await expect(remove).rejects.toMatchObject({ code });
    }
  });

  it("somebody of a foreign commune is not found", async () => {
    const [stranger] = world.province.foreignCommune.committeeMembers;
    const invite = inviteGuest(act(world.secretary), { meetingId, personId: stranger?.id, reason: "Khách" });
    await expect(invite).rejects.toMatchObject({ code: "notFound" });
  });

  it("the meeting opens neither before its day nor before check-in nor without quorum", async () => {
    const open = (at: string) => openMeeting(act(world.secretary, at), { meetingId });
    await expect(open(DURING)).rejects.toMatchObject({ code: "meeting.not_checked_in" });
    const [head, deputy, member] = world.commune.committeeMembers;
    if (!head || !deputy || !member) throw new Error("five committee members");
    await checkIn(world.secretary, meetingId, { absent: [deputy, member] });
    await expect(open("2024-12-04T23:59:00+07:00")).rejects.toMatchObject({ code: "meeting.too_early" });
    await expect(open(DURING)).rejects.toMatchObject({
      code: "meeting.not_quorate",
      params: { present: 1, base: 3, needed: 2 },
    });
    const { id } = await participantOf(meetingId, member);
    const people = { [id]: { presence: "present" } };
    await recordAttendance(act(world.secretary, DURING), { meetingId, people });
    await openMeeting(act(world.secretary, DURING), { meetingId });
    await expect(adjust(id, "advisory")).rejects.toMatchObject({ code: "meeting.already_open" });
  });

  it("R20.13: who was absent waits for a supplementary review", async () => {
    const agenda = await agendaOf(meetingId);
    const deputy = agenda.find((item) => item.role === "deputy");
    expect(deputy?.postponedReason).toBe("Ốm");
    const link = await database().agendaItemObligation.findFirstOrThrow({
      where: { agendaItemId: deputy?.id },
      select: { obligation: { select: { status: true } } },
    });
    expect(link.obligation.status).toBe("absent");
    const resume = resumeItem(act(world.secretary, DURING), { meetingId, itemId: deputy?.id });
    await expect(resume).rejects.toMatchObject({ code: "agenda.subject_absent" });
  });
});

describe("R6.4: the order binds inside the meeting", () => {
  let meetingId: string;
  let items: Awaited<ReturnType<typeof agendaOf>>;
  beforeAll(async () => {
    meetingId = await openFor(world.cellSecretary, world.cell.collective.id);
    items = await agendaOf(meetingId);
  });
  const at = (index: number) => items[index] ?? { id: "", name: "", version: 1 };
  const conclude = (index: number, version = at(index).version, actor = world.cellSecretary) =>
    concludeItem(act(actor, DURING), { meetingId, itemId: at(index).id, version, conclusion: "Tốt" });
  const criticise = async (index: number) => {
    const [, speaker] = world.cell.members;
    if (!speaker) throw new Error("the builder gives members");
    return recordCritique(act(world.cellSecretary, DURING), {
      meetingId,
      itemId: at(index).id,
      speaker: (await participantOf(meetingId, speaker)).id,
      kind: "shortcoming",
      text: "Sinh hoạt chưa đều",
    });
  };

  it("a member before the secretary is refused, with everything that is missing and the clause", async () => {
    await expect(conclude(4)).rejects.toMatchObject({
      code: "agenda.must_come_first",
      params: {
        missing: [at(0).name, at(1).name, at(2).name].join(", "),
        citation: expect.stringContaining("124-QĐ/TW"),
      },
    });
    await expect(conclude(1)).rejects.toMatchObject({ code: "agenda.must_come_first" });
    await expect(criticise(1)).rejects.toMatchObject({ code: "agenda.must_come_first" });
  });

  it("the first two criticisms at once open the item once; a conclusion made on an old version is stale", async () => {
    await Promise.all([criticise(0), criticise(0)]);
    const opened = (await agendaOf(meetingId))[0];
    expect(opened).toMatchObject({ status: "open", version: at(0).version + 1 });
    await expect(conclude(0)).rejects.toMatchObject({ code: "form.stale" });
    await conclude(0, opened?.version);
  });

  it("somebody who leaves is postponed; the chi bộ itself cannot be", async () => {
    const postpone = (itemId: string) =>
      postponeItem(act(world.cellSecretary, DURING), { meetingId, itemId, reason: "Việc gia đình" });
    await expect(postpone(at(0).id)).rejects.toMatchObject({ code: "agenda.body_stays" });
    await postpone(at(6).id);
    await resumeItem(act(world.cellSecretary, DURING), { meetingId, itemId: at(6).id });
    expect((await agendaOf(meetingId))[6]).toMatchObject({ postponedReason: null, status: "pending" });
  });

  it("a list of conclusions is taken in order; the log never holds the texts (R20.21)", async () => {
    const texts = Object.fromEntries(items.slice(1).map((item) => [item.id, "Lời kết luận riêng"]));
    const result = await concludeItems(act(world.cellSecretary, DURING), { meetingId, items: texts });
    expect(result.concluded).toBe(6);
    const events = await database().auditEvent.findMany({ where: { event: "meeting.itemConcluded" } });
    expect(events.length).toBeGreaterThanOrEqual(7);
    expect(JSON.stringify(events)).not.toContain("Lời kết luận riêng");
  });

  it("nobody outside the cell's own line runs it: district officer, auditor, foreign commune", async () => {
    const tries = [
      ["districtOfficer", world.province.district, "notAllowed"],
      ["auditor", world.commune.unit, "notAllowed"],
      ["grassrootsOfficer", world.province.foreignCommune.unit, "notFound"],
    ] as const;
    for (const [role, unit, code] of tries) {
      const actor = await actorWith(role, unit);
      await expect(conclude(1, at(1).version, actor), role).rejects.toMatchObject({ code });
    }
  });
});
