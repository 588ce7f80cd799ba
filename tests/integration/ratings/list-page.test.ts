import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Level } from "@/lib/db/generated/enums";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { getList, type ListDetail } from "@/lib/ratings/queries/get-list";
import { type ListQuestion, pageOfList, summariseList } from "@/lib/ratings/queries/list-page";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince } from "../../support/build";
import { buildSubject } from "../../support/rated-subjects";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
const everything: ListQuestion = { search: "", track: "", level: "", state: "", page: 1 };
let province: BuiltProvince;
let cycleId: string;
let officer: Actor;
let decisionId = "";
let list: ListDetail;

/** Officials of the district without a place in any collective: no order holds them. */
async function listPeople(names: readonly string[], level: Level): Promise<void> {
  for (const name of names) {
    const subject = await buildSubject({
      cycleId,
      track: "official",
      home: province.district,
      deciding: province.district,
      person: await buildPerson(name),
      places: [{ collective: province.districtStandingCommittee, role: "ordinary" }],
      proposal: level,
    });
    const listed = await listSubject(act(officer, NOW), { subjectId: subject.id, level, reason: "" });
    decisionId = listed.decisionId;
  }
}

/** Governments of two communes and their heads: the head waits for the collective, which is not on the list. */
async function listBlockedHeads(): Promise<void> {
  for (const { unit, government } of province.communes.slice(0, 2)) {
    await buildSubject({
      cycleId,
      track: "collective",
      home: unit,
      deciding: province.district,
      collective: government,
    });
    const head = await buildSubject({
      cycleId,
      track: "official",
      home: unit,
      deciding: province.district,
      person: await buildPerson("Đặng Văn Giang"),
      places: [{ collective: government, role: "head" }],
      proposal: "good",
    });
    await listSubject(act(officer, NOW), { subjectId: head.id, level: "good", reason: "" });
  }
}

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
  await listPeople(["Trần Đình Ánh", ...Array.from({ length: 27 }, (_, index) => `Lê Thị${index} Yến`)], "good");
  await listPeople(["Bùi Thị An"], "fair");
  await listBlockedHeads();
  list = await getList(officer, decisionId);
});

test("RQ-10 RQ-17 a list is shown page by page while every item of it counts", () => {
  const first = pageOfList(list, everything);
  expect([first.rows.length, first.total, first.page]).toEqual([25, 31, 1]);
  expect(pageOfList(list, { ...everything, page: 2 }).rows).toHaveLength(6);
  expect(pageOfList(list, { ...everything, page: 99 }).page).toBe(2);
  expect(summariseList(list.items)).toEqual([
    { track: "official", total: 31, levels: { excellent: 0, good: 30, fair: 1, failed: 0 } },
  ]);
});

test("a list is searched without diacritics and filtered by level and by what holds an item up", () => {
  expect(pageOfList(list, { ...everything, search: "tran dinh anh" }).rows.map((row) => row.name)).toEqual([
    "Trần Đình Ánh",
  ]);
  expect(pageOfList(list, { ...everything, level: "fair" }).rows.map((row) => row.name)).toEqual(["Bùi Thị An"]);
  expect(pageOfList(list, { ...everything, state: "blocked" }).rows.map((row) => row.name)).toEqual([
    "Đặng Văn Giang",
    "Đặng Văn Giang",
  ]);
  expect(pageOfList(list, { ...everything, state: "ready" }).total).toBe(29);
  const [blocked, ...rest] = list.items.filter((item) => item.state === "blocked");
  if (!blocked) throw new Error("two heads are blocked");
  const unreasoned = pageOfList(
    { items: [{ ...blocked, lacksReason: true }, ...rest] },
    { ...everything, state: "needsReason" },
  );
  expect(unreasoned.rows.map((row) => row.subjectId)).toEqual([blocked.subjectId]);
  expect(pageOfList(list, { ...everything, track: "organisation" }).total).toBe(0);
});

test("R20.3 what has to come first stands under the unit that has to clear it, with its clause and the subjects waited for", () => {
  const communes = province.communes.slice(0, 2).map(({ unit, government }) => ({ unit, government }));
  expect(list.blockers.map((group) => group.unit?.id).toSorted()).toEqual(
    communes.map(({ unit }) => unit.id).toSorted(),
  );
  for (const { unit, government } of communes) {
    const group = list.blockers.find((each) => each.unit?.id === unit.id);
    const waited = group?.shared.flatMap((shared) => shared.problems).flatMap((problem) => problem.waitsFor.names);
    expect(waited).toEqual([government.name]);
    expect(group?.shared.every((shared) => shared.citation !== "")).toBe(true);
  }
});

test("the number of statements does not grow with the items of the list", async () => {
  const before = await statementsOf(() => getList(officer, decisionId));
  await listPeople(["Hoàng Thị Thêm", "Hoàng Thị Nữa"], "good");
  expect(await statementsOf(() => getList(officer, decisionId))).toHaveLength(before.length);
});
