import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { listItemContent } from "@/lib/critiques/queries/item-content";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { loadPointBases } from "@/lib/ratings/queries/point-basis";
import { getPack } from "@/lib/regulations/registry";
import { reopenReview } from "@/lib/reviews/commands/reopen-review";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { getReview, type ReviewDetail } from "@/lib/reviews/queries/get-review";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltPerson, type BuiltProvince, buildProvince } from "../../support/build";
import { openPointsSeason } from "../../support/cycles";
import { appSql, ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { fieldErrorsOf } from "../../support/refusals";

const NOW = "2025-12-03T08:00:00+07:00";
let province: BuiltProvince;
let cell: BuiltCell;
let cycleId: string;
let provincial: Actor;
let member: Actor;
let secretary: Actor;
let officer: Actor;
let person: BuiltPerson;
let subjectId: string;

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId, officer: provincial } = await openPointsSeason(province));
  const commune = province.communes[0];
  const [first] = commune.cells;
  const [head, second] = first?.members ?? [];
  if (!first || !head || !second) throw new Error("the builder gives members");
  cell = first;
  person = second;
  const home = { cycleId, home: cell.unit, deciding: commune.unit, reviewedOn: null } as const;
  subjectId = (await buildSubject({ ...home, track: "partyMember", person })).id;
  await buildSubject({ ...home, track: "organisation", unit: cell.unit });
  secretary = await actorWith("cellSecretary", cell.unit, { personId: head.id });
  member = await actorWith("member", cell.unit, { personId: person.id });
  officer = await actorWith("grassrootsOfficer", commune.unit);
});

const ref = () => ({ kind: "person" as const, id: person.id });
const current = () => getReview(member, ref());

/** Everything the form asks, the points of the scored items in order. */
async function form(points: readonly string[], more: Record<string, unknown> = {}) {
  const review = await current();
  const scored = review.items.filter((item) => item.pointGroup !== null);
  const answers = review.items.map((item) => [
    item.id,
    item.pointGroup === null ? { text: "Đã thực hiện" } : { text: "", points: points[scored.indexOf(item)] ?? "" },
  ]);
  return {
    ref: ref(),
    version: review.version,
    intent: "save",
    answers: Object.fromEntries(answers),
    shortcomingsText: "Báo cáo còn chậm",
    remedyText: "Lập lịch",
    levels: { partyMember: "good" },
    ...more,
  };
}

const save = async (points: readonly string[], more: Record<string, unknown> = {}) =>
  saveReview(act(member, NOW), await form(points, more));

const submit = (points: readonly string[]) => save(points, { intent: "submit" });

async function reopen(): Promise<void> {
  await reopenReview(act(member, NOW), { ref: ref(), version: (await current()).version });
}

const scoredOf = (review: ReviewDetail) =>
  review.items.filter((item) => item.pointGroup !== null).map((item) => [item.maxPoints, item.points]);

async function split(points: readonly string[]): Promise<void> {
  const { splits } = await getContentList(provincial, { cycleId, unitId: province.unit.id });
  const [, , own] = splits?.forms ?? [];
  const criteria = own?.groups.flatMap((group) => group.criteria) ?? [];
  const max = Object.fromEntries(criteria.map(({ id }, index) => [id, points[index] ?? ""]));
  const common = { cycleId, unitId: province.unit.id, subject: "nonLeader", document: "12-HD/BTCTU" };
  await splitPoints(act(provincial, NOW), { ...common, version: own?.version, max });
}

describe("R8.12 R8.17 points of a self-review", () => {
  test("without a split the two groups are scored as a whole, marked so; criteria are no subject of criticism", async () => {
    const review = await current();
    expect(scoredOf(review)).toEqual([
      [30, null],
      [70, null],
    ]);
    expect(review.score).toMatchObject({ total: null, missing: 2, groups: [{ isWhole: true }, { isWhole: true }] });
    const choices = await read(officer, (db) =>
      listItemContent(db, { cycleId, unit: cell.unit }, { track: "partyMember", subjectIds: [subjectId] }),
    );
    const written = review.items.filter((item) => item.pointGroup === null);
    expect(choices.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
  });

  test("a draft keeps what was scored and shows no total until all of it is", async () => {
    await save(["25", ""]);
    expect((await current()).score).toMatchObject({
      total: null,
      missing: 1,
      groups: [{ points: 25 }, { points: null }],
    });
    await save(["25,5", "62.5"]);
    expect((await current()).score).toMatchObject({ total: 88, band: "good", missing: 0 });
  });

  test.each([
    [["30,1", ""], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["-1", ""], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["12,55", ""], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["", "bảy mươi"], "Điểm phải từ 0 đến 70, ví dụ 67,5"],
  ])("%j is refused at its field and what was stored stays", async (points, sentence) => {
    const fields = await fieldErrorsOf(save(points));
    expect(Object.values(fields)).toEqual([sentence]);
    expect(Object.keys(fields)[0]).toMatch(/^answers\..*\.points$/);
    expect((await current()).score?.total).toBe(88);
  });

  test("points for what is written, and a grade for what is scored, are refused", async () => {
    const input = await form(["25", "60"]);
    const review = await current();
    const [written] = review.items.filter((item) => item.pointGroup === null);
    const [scored] = review.items.filter((item) => item.pointGroup !== null);
    if (!written || !scored) throw new Error("the form has both");
    const pointed = { ...input, answers: { ...input.answers, [written.id]: { text: "x", points: "5" } } };
    expect(Object.values(await fieldErrorsOf(saveReview(act(member, NOW), pointed)))).toEqual([
      "Mục này không chấm điểm.",
    ]);
    const graded = { ...input, answers: { ...input.answers, [scored.id]: { text: "x", grade: "good" } } };
    await expect(saveReview(act(member, NOW), graded)).rejects.toMatchObject({ code: "review.gradeUnderPoints" });
  });

  test("an incomplete submission is kept as a draft and names the field without points", async () => {
    const { state, missing } = await submit(["25", ""]);
    expect([state, Object.values(missing)]).toEqual(["draft", ["Mục này chưa tự chấm điểm."]]);
    expect((await current()).score?.groups[0]?.points).toBe(25);
  });

  test("a split changes what a draft is asked: an old form is told, points of the whole group count no more", async () => {
    const old = await form(["25", "60"]);
    await split(["10", "12,5", "7,5", "70"]);
    await expect(saveReview(act(member, NOW), old)).rejects.toMatchObject({ code: "review.splitChanged" });
    expect(scoredOf(await current())).toEqual([
      [10, null],
      [12.5, null],
      [7.5, null],
      [70, null],
    ]);
    expect((await current()).score?.groups.map((group) => group.isWhole)).toEqual([false, false]);
    await submit(["9,5", "12,5", "7", "61"]);
    expect((await current()).score).toMatchObject({ total: 90, band: "excellent" });
    const [counted] = await ownerSql(
      "SELECT sum(points)::float8 AS sum, count(points)::int AS items FROM self_review_answer",
    );
    expect(counted).toEqual({ sum: 90, items: 4 });
  });

  test("a split made later leaves a review that was handed in as it was; reopened it is asked the new one", async () => {
    await split(["10", "10", "10", "70"]);
    expect(scoredOf(await current())).toEqual([
      [10, 9.5],
      [12.5, 12.5],
      [7.5, 7],
      [70, 61],
    ]);
    expect((await getSubject(officer, subjectId)).packLevel).toMatchObject({ totals: [{ scorer: "self", total: 90 }] });
    await reopen();
    expect(scoredOf(await current())).toEqual([
      [10, 9.5],
      [10, 12.5],
      [10, 7],
      [70, 61],
    ]);
    expect(Object.values(await fieldErrorsOf(submit(["9,5", "12,5", "7", "61"])))).toEqual([
      "Điểm phải từ 0 đến 10, ví dụ 7,5",
    ]);
    await submit(["9,5", "10", "9,5", "61"]);
  });

  test("wrong role: the auditor and another member find nothing; the log tells who handed it in", async () => {
    const [, , third] = cell.members;
    const other = await actorWith("member", cell.unit, { personId: third?.id ?? "" });
    const auditor = await actorWith("auditor", cell.unit);
    const input = await form(["1", "1", "1", "1"]);
    for (const stranger of [other, auditor]) {
      await expect(saveReview(act(stranger, NOW), input)).rejects.toMatchObject({ code: "notFound" });
    }
    const [event] = await database().auditEvent.findMany({ where: { event: "review.submitted" }, take: 1 });
    expect(event?.summary).toBe(`Nộp bản kiểm điểm của ${person.fullName}`);
  });
});

describe("R8.22 the level a pack of points leads to", () => {
  const packLevel = async () => (await getSubject(officer, subjectId)).packLevel;

  test("the totals of many subjects: a review that was handed in counts, a draft does not", async () => {
    const bases = (packId: "ha-tinh-2024" | "ha-tinh-2025") =>
      read(officer, (db) => loadPointBases(db, officer, { packOf: () => getPack(packId), year: 2025 }, [subjectId]));
    const scores = async () => (await bases("ha-tinh-2025")).get(subjectId)?.scorers;
    expect(await scores()).toEqual([{ scorer: "self", total: 90, general: 29, result: 61, source: null }]);
    await reopen();
    expect(await scores()).toEqual([]);
    await submit(["9,5", "10", "9,5", "61"]);
    expect(await bases("ha-tinh-2024")).toEqual(new Map());
  });

  test("what is lacking is named: task results, points; an organisation has none of its own", async () => {
    expect(await packLevel()).toMatchObject({
      level: null,
      isLacking: true,
      gaps: ["chưa có kết quả nhiệm vụ"],
      totals: [{ scorer: "self", total: 90 }],
    });
    await reopen();
    expect((await packLevel())?.gaps).toEqual([
      "chưa có đủ điểm tự chấm (bản kiểm điểm chưa nộp)",
      "chưa có kết quả nhiệm vụ",
    ]);
    const organisation = await database().subject.findFirstOrThrow({ where: { cycleId, track: "organisation" } });
    expect((await getSubject(officer, organisation.id)).packLevel?.gaps[0]).toContain("tổ chức đảng không nộp");
  });

  test.each([
    ["22,5", 49.5, "failed"],
    ["23", 50, "fair"],
    ["42,5", 69.5, "fair"],
    ["43", 70, "good"],
    ["62,5", 89.5, "good"],
    ["63", 90, "excellent"],
  ] as const)("result %s: %s points: %s", async (result, points, level) => {
    if (result === "22,5") {
      await recordTaskResult(act(secretary, NOW), {
        subjectId,
        assigned: "10",
        done: "10",
        doneLate: "0",
        aboveRequirement: "3",
        mainTargets: "met",
        sourceDocument: "Báo cáo 9-BC",
        sourceOn: "2025-12-01",
      });
    }
    if ((await current()).state === "submitted") await reopen();
    await submit(["9", "9,5", "8,5", result]);
    expect(await packLevel()).toMatchObject({ totals: [{ scorer: "self", total: points }], level, isLacking: false });
  });
});

describe("R8.12 what plain SQL cannot do to points", () => {
  const answer =
    "(SELECT answer.id FROM self_review_answer answer JOIN content_item item ON item.id = answer.content_item_id WHERE item.code = 'points.general.1')";
  const written =
    "(SELECT answer.id FROM self_review_answer answer JOIN content_item item ON item.id = answer.content_item_id WHERE item.point_group IS NULL LIMIT 1)";
  const set = (change: string, id = answer) => `UPDATE self_review_answer SET ${change} WHERE id = ${id}`;

  test("nothing moves once the review is handed in", async () => {
    await expect(appSql(set("points = 1"))).rejects.toThrow(/review\.submitted/);
  });

  test.each([
    ["more than the maximum", set("points = 10.1"), /self_review_answer_points/],
    ["negative", set("points = -0.1"), /self_review_answer_points/],
    ["two decimals", set("points = 9.55"), /self_review_answer_points/],
    ["points without maximum", set("max_points = NULL"), /self_review_answer_points/],
    ["another maximum than the item's", set("max_points = 30, points = 20"), /review\.splitChanged/],
    ["points and grade", set("grade = 'good'"), /self_review_answer_grade_or_points/],
    ["a grade instead of points", set("grade = 'good', points = NULL, max_points = NULL"), /review\.gradeUnderPoints/],
    ["points of what is written", set("points = 1, max_points = 1", written), /review\.splitChanged/],
  ])("%s", async (_, statement, refusal) => {
    await ownerSql("UPDATE self_review SET status = 'draft', submitted_at = NULL");
    await expect(appSql(statement)).rejects.toThrow(refusal);
  });
});
