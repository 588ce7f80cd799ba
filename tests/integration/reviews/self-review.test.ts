import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { database } from "@/lib/db/client";
import { reopenReview } from "@/lib/reviews/commands/reopen-review";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { getReview } from "@/lib/reviews/queries/get-review";
import { listReviews } from "@/lib/reviews/queries/list-reviews";
import { act, actorWith } from "../../support/actors";
import { type BuiltPerson, type BuiltProvince, buildProvince } from "../../support/build";
import { buildOpenCycle } from "../../support/season";
import { buildSubject } from "../../support/subjects";

let province: BuiltProvince;
let cycleId: string;
let itemIds: string[];
let member: Actor;
let secretary: Actor;
let communeOfficer: Actor;
let foreignOfficer: Actor;
let districtOfficer: Actor;
let person: BuiltPerson;
let officialPerson: BuiltPerson;

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  const [commune] = province.communes;
  const cell = commune.cells[0];
  const [first, second, third] = cell?.members ?? [];
  if (!cell || !first || !second || !third) throw new Error("the builder gives members");
  person = second;
  officialPerson = third;
  itemIds = await buildItems();
  const home = { cycleId, home: cell.unit, decider: commune.unit };
  await buildSubject({ person }, { ...home, track: "partyMember" });
  await buildSubject({ person: officialPerson }, { ...home, track: "partyMember" });
  await buildSubject({ person: officialPerson }, { ...home, track: "official", home: commune.unit, isLeader: false });
  await buildSubject(
    { collective: commune.standingCommittee },
    { ...home, track: "collective", home: commune.unit, decider: province.district },
  );
  secretary = await actorWith("cellSecretary", cell.unit, { personId: first.id });
  member = await actorWith("member", cell.unit, { personId: person.id });
  communeOfficer = await actorWith("grassrootsOfficer", commune.unit);
  foreignOfficer = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
  districtOfficer = await actorWith("districtOfficer", province.district);
});

async function buildItems(): Promise<string[]> {
  const citation = { kind: "convention", rule: "R9.7" };
  const rows = [
    { unitId: province.unit.id, layer: "central" as const, code: "1", isGraded: true },
    { unitId: province.district.id, layer: "district" as const, code: "H1", isGraded: false },
    { unitId: province.foreignDistrict.id, layer: "district" as const, code: "H9", isGraded: false },
  ];
  const ids: string[] = [];
  for (const [ordinal, row] of rows.entries()) {
    const item = await database().contentItem.create({
      data: { cycleId, subject: "nonLeader", title: `Nội dung ${row.code}`, ordinal, citation, ...row },
      select: { id: true },
    });
    ids.push(item.id);
  }
  return ids;
}

function content(intent: "save" | "submit", version: number, overrides: Record<string, unknown> = {}) {
  return {
    ref: { kind: "person", id: person.id },
    version: String(version),
    intent,
    answers: {
      [itemIds[0] ?? ""]: { text: "Chấp hành tốt", grade: "good" },
      [itemIds[1] ?? ""]: { text: "Đã làm", grade: "" },
    },
    shortcomingsText: "Báo cáo còn chậm",
    remedyText: "Lập lịch",
    levels: { partyMember: "good" },
    ...overrides,
  };
}

describe("RQ-07 self-review", () => {
  test("RQ-03: asks the items of every layer above the unit, and none of another district", async () => {
    const review = await getReview(member, { kind: "person", id: person.id });
    expect(review.items.map((item) => item.code)).toEqual(["1", "H1"]);
    expect(review).toMatchObject({ state: "notStarted", version: 0, isOwn: true, form: "nonLeader" });
  });

  test("an incomplete submission is kept as a draft and names what is missing; a complete one claims the level once", async () => {
    const incomplete = await saveReview(act(member), content("submit", 0, { levels: {}, remedyText: "" }));
    expect(incomplete.state).toBe("draft");
    expect(Object.keys(incomplete.missing).sort()).toEqual(["levels.partyMember", "remedyText"]);
    expect((await getReview(member, { kind: "person", id: person.id })).shortcomingsText).toBe("Báo cáo còn chậm");
    expect((await saveReview(act(member), content("submit", 1))).state).toBe("submitted");
    const subject = await database().subject.findFirstOrThrow({ where: { personId: person.id, track: "partyMember" } });
    expect(subject.selfLevel).toBe("good");
    await expect(saveReview(act(member), content("save", 2))).rejects.toMatchObject({ code: "review.submitted" });
    expect((await database().auditEvent.findMany({ where: { event: "review.submitted" } })).length).toBe(1);
  });

  test("can be reopened and handed in again until the vote; the claimed level is superseded, not overwritten", async () => {
    const { version } = await getReview(member, { kind: "person", id: person.id });
    await reopenReview(act(member), { ref: { kind: "person", id: person.id }, version });
    await saveReview(act(member), content("submit", version + 1, { levels: { partyMember: "fair" } }));
    const subject = await database().subject.findFirstOrThrow({
      where: { personId: person.id, track: "partyMember" },
      select: {
        id: true,
        selfLevel: true,
        ratings: { select: { level: true, supersedesId: true }, orderBy: { recordedAt: "asc" } },
      },
    });
    expect(subject.selfLevel).toBe("fair");
    expect(subject.ratings.map((rating) => rating.level)).toEqual(["good", "fair"]);
    await database().subject.update({ where: { id: subject.id }, data: { voteLevel: "good" } });
    const after = await getReview(member, { kind: "person", id: person.id });
    await expect(
      reopenReview(act(member), { ref: { kind: "person", id: person.id }, version: after.version }),
    ).rejects.toMatchObject({ code: "review.alreadyVoted" });
  });

  test("R5.9: a review that was handed in keeps the items it was asked, one that was not is asked what holds now", async () => {
    const ref = { kind: "person" as const, id: person.id };
    const before = await getReview(member, ref);
    const ended = { endedAt: new Date("2024-12-06T01:00:00Z") };
    await database().contentItem.update({ where: { id: itemIds[1] ?? "" }, data: ended });
    const added = await database().contentItem.create({
      data: {
        cycleId,
        unitId: province.district.id,
        layer: "district",
        code: "H2",
        subject: "nonLeader",
        title: "Nội dung H2",
        ordinal: 9,
        isGraded: false,
        citation: { kind: "convention", rule: "R9.7" },
      },
    });
    const after = await getReview(member, ref);
    expect(after.items.map(({ code, text }) => [code, text])).toEqual(
      before.items.map(({ code, text }) => [code, text]),
    );
    const untouched = await getReview(secretary, { kind: "person", id: officialPerson.id });
    expect(untouched.items.map(({ code }) => code)).toEqual(["1", "H2"]);
    await database().contentItem.update({ where: { id: itemIds[1] ?? "" }, data: { endedAt: null } });
    await database().contentItem.update({ where: { id: added.id }, data: ended });
  });

  test("R20.4: an official claims a level on each track; the secretary may enter it from the signed paper, logged as such", async () => {
    const ref = { kind: "person", id: officialPerson.id };
    const input = content("submit", 0, {
      ref,
      onPaper: "true",
      levels: { partyMember: "good", official: "excellent" },
    });
    expect((await saveReview(act(secretary), input)).state).toBe("submitted");
    const subjects = await database().subject.findMany({
      where: { personId: officialPerson.id },
      orderBy: { track: "asc" },
    });
    expect(subjects.map((subject) => [subject.track, subject.selfLevel])).toEqual([
      ["partyMember", "good"],
      ["official", "excellent"],
    ]);
    const audit = await database().auditEvent.findFirstOrThrow({
      where: { event: "review.submitted", summary: { contains: officialPerson.fullName } },
    });
    expect(audit.onPaper).toBe(true);
  });

  test("is not found by other members, foreign units and the district above the commune's cells", async () => {
    const ref = { kind: "person" as const, id: person.id };
    const other = await actorWith("member", province.communes[0].cells[0]?.unit ?? province.unit, {
      personId: officialPerson.id,
    });
    for (const stranger of [other, foreignOfficer, districtOfficer]) {
      await expect(getReview(stranger, ref)).rejects.toMatchObject({ code: "notFound" });
      await expect(saveReview(act(stranger), content("save", 0))).rejects.toMatchObject({ code: "notFound" });
    }
    expect((await listReviews(other, { search: "", state: "", kind: "", page: 1 })).rows.map((row) => row.id)).toEqual([
      officialPerson.id,
    ]);
    expect((await listReviews(foreignOfficer, { search: "", state: "", kind: "", page: 1 })).total).toBe(0);
  });

  test("the list counts a person on two tracks once and finds without marks", async () => {
    const list = await listReviews(communeOfficer, { search: "", state: "", kind: "", page: 1 });
    expect(list.total).toBe(3);
    expect(list.rows[0]?.kind).toBe("collective");
    const found = await listReviews(communeOfficer, {
      search: "ban thuong vu",
      state: "notStarted",
      kind: "collective",
      page: 1,
    });
    expect(found.total).toBe(1);
  });

  test("two at once on the same version: one is stored, the other is told", async () => {
    const ref = { kind: "collective", id: province.communes[0].standingCommittee.id };
    const input = { ...content("save", 0, { ref, answers: {}, levels: { collective: "good" } }) };
    const outcomes = await Promise.allSettled([
      saveReview(act(communeOfficer), input),
      saveReview(act(communeOfficer), input),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    const refusal = outcomes.find((outcome) => outcome.status === "rejected");
    expect(["form.stale", "row.duplicate"]).toContain((refusal as PromiseRejectedResult | undefined)?.reason.code);
  });

  test("an answer to an item that does not reach the unit is refused", async () => {
    const ref = { kind: "collective", id: province.communes[0].standingCommittee.id };
    const { version } = await getReview(communeOfficer, { kind: "collective", id: ref.id });
    const input = content("save", version, { ref, answers: { [itemIds[2] ?? ""]: { text: "x", grade: "" } } });
    await expect(saveReview(act(communeOfficer), input)).rejects.toMatchObject({ code: "notFound" });
  });
});

test("a person exempt this year has no review to find", async () => {
  const exempt = province.communes[0].cells[0]?.members[3];
  if (!exempt) throw new Error("the builder gives members");
  await database().subject.create({
    data: {
      cycleId,
      track: "partyMember",
      personId: exempt.id,
      homeUnitId: province.communes[0].cells[0]?.unit.id ?? "",
      decidingUnitId: province.communes[0].unit.id,
      name: exempt.fullName,
      searchName: "x",
      sortName: "x",
      required: false,
      exemptionCode: "exempt",
      reason: "Miễn công tác và sinh hoạt",
      citation: {},
      createdAt: toDateColumn("2024-11-12"),
    },
  });
  await expect(getReview(secretary, { kind: "person", id: exempt.id })).rejects.toMatchObject({ code: "notFound" });
});

describe("R20.21 what was named in earlier years stands beside the review", () => {
  const ref = () => ({ kind: "person" as const, id: person.id });
  let shortcomingId: string;

  beforeAll(async () => {
    const [cell] = province.communes[0].cells;
    if (!cell) throw new Error("the builder gives cells");
    const row = await database().shortcoming.create({
      data: {
        unitId: cell.unit.id,
        personId: person.id,
        originYear: 2023,
        origin: "conclusion",
        text: "Chưa nêu gương trong sinh hoạt",
        searchText: "chua neu guong",
        createdAt: new Date("2024-01-05T01:00:00Z"),
      },
    });
    shortcomingId = row.id;
  });

  test("the person reads the own text, the cell and its direct superior may open the entry", async () => {
    expect((await getReview(member, ref())).earlierShortcomings).toMatchObject([{ id: shortcomingId, mayOpen: false }]);
    for (const reader of [secretary, communeOfficer]) {
      expect((await getReview(reader, ref())).earlierShortcomings).toMatchObject([
        { id: shortcomingId, mayOpen: true },
      ]);
    }
  });
});
