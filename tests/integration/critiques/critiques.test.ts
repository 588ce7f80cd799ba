import { beforeAll, describe, expect, it } from "vitest";
import { editCritique } from "@/lib/critiques/commands/edit-critique";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { replyCritique } from "@/lib/critiques/commands/reply-critique";
import { withdrawCritique } from "@/lib/critiques/commands/withdraw-critique";
import { database } from "@/lib/db/client";
import { act, actorWith } from "@/tests/support/actors";
import {
  agendaOf,
  buildMeetingWorld,
  DURING,
  type MeetingWorld,
  openFor,
  participantOf,
} from "@/tests/support/meetings";

let world: MeetingWorld;
let meetingId: string;
let bodyItem: string;
let headItem: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  const [, , , , absent] = world.commune.committeeMembers;
  meetingId = await openFor(world.secretary, world.commune.standingCommittee.id, { absent: absent ? [absent] : [] });
  const agenda = await agendaOf(meetingId);
  bodyItem = agenda[0]?.id ?? "";
  headItem = agenda[1]?.id ?? "";
});

const TEXT = "Chưa sâu sát cơ sở, còn nể nang";
async function form(index: number, overrides: Record<string, unknown> = {}) {
  const person = world.commune.committeeMembers[index];
  if (!person) throw new Error("five committee members");
  const { id } = await participantOf(meetingId, person);
  return { meetingId, itemId: bodyItem, speaker: id, kind: "shortcoming", text: TEXT, ...overrides };
}

describe("RQ-08: criticism is recorded", () => {
  it("who only advises is recorded like the others; the item opens with the first words; the log has no text", async () => {
    const { critiqueId } = await recordCritique(act(world.secretary, DURING), await form(3));
    const row = await database().critique.findUniqueOrThrow({ where: { id: critiqueId } });
    expect(row).toMatchObject({ text: TEXT, kind: "shortcoming", version: 1 });
    expect((await agendaOf(meetingId))[0]?.status).toBe("open");
    const events = await database().auditEvent.findMany({ where: { event: "critique.recorded" } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain("nể nang");
  });

  it("the same form twice is one opinion", async () => {
    const ctx = act(world.secretary, DURING);
    const typed = await form(1, { text: "Điều hành quyết liệt", kind: "strength" });
    expect(await recordCritique(ctx, typed)).toEqual(await recordCritique(ctx, typed));
  });

  it("the speaker may be typed by initials; unknown, ambiguous and absent names are refused at the field", async () => {
    const name = world.commune.committeeMembers[1]?.fullName ?? "";
    const { critiqueId } = await recordCritique(act(world.secretary, DURING), await form(1, { speaker: name }));
    expect(critiqueId).toBeTruthy();
    const absent = world.commune.committeeMembers[4]?.fullName ?? "";
    for (const [speaker, code] of [
      ["Không Có Ai", "critique.speaker_unknown"],
      [absent, "critique.speaker_absent"],
    ] as const) {
      await expect(recordCritique(act(world.secretary, DURING), await form(1, { speaker }))).rejects.toMatchObject({
        code,
        field: "speaker",
      });
    }
  });

  it("R6.4: nothing is said about the head before the collective is concluded", async () => {
    const early = recordCritique(act(world.secretary, DURING), await form(1, { itemId: headItem }));
    await expect(early).rejects.toMatchObject({ code: "agenda.must_come_first" });
  });

  it("is answered, corrected by version and withdrawn with a reason; two corrections at once: one wins", async () => {
    const { critiqueId } = await recordCritique(act(world.secretary, DURING), await form(2));
    const reply = { critiqueId, version: 1, replyKind: "acceptance", replyText: "Xin tiếp thu" };
    await replyCritique(act(world.secretary, DURING), reply);
    const edit = (text: string) =>
      editCritique(act(world.secretary, DURING), { critiqueId, version: 2, kind: "shortcoming", text });
    const both = await Promise.allSettled([edit("một"), edit("hai")]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((result) => result.status === "rejected")).toMatchObject({ reason: { code: "form.stale" } });
    await withdrawCritique(act(world.secretary, DURING), { critiqueId, version: 3, reason: "Nói lại" });
    await expect(
      editCritique(act(world.secretary, DURING), { critiqueId, version: 4, kind: "question", text: "ba" }),
    ).rejects.toMatchObject({ code: "critique.withdrawn" });
  });

  it("wrong role and foreign unit", async () => {
    const typed = await form(1);
    for (const [role, unit, code] of [
      ["districtOfficer", world.province.district, "notAllowed"],
      ["cellSecretary", world.cell.unit, "notFound"],
      ["grassrootsOfficer", world.province.foreignCommune.unit, "notFound"],
    ] as const) {
      const actor = await actorWith(role, unit);
      await expect(recordCritique(act(actor, DURING), typed), role).rejects.toMatchObject({ code });
    }
  });
});
