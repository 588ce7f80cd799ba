import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { database } from "@/lib/db/client";
import type { PointScorer } from "@/lib/db/generated/enums";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { withdrawPoints } from "@/lib/ratings/commands/withdraw-points";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act, actorWith } from "../../support/actors";
import type { BuiltCommune } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildPointsWorld, type PointsWorld, pointsForm } from "../../support/points-world";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { codeOf, fieldErrorsOf, refusalOf } from "../../support/refusals";

const NOW = "2025-12-10T08:00:00+07:00";
let world: PointsWorld;
let commune: BuiltCommune;
let secretary: Actor;
let officer: Actor;
let organisation: string;
let member: string;

beforeAll(async () => {
  world = await buildPointsWorld();
  ({ commune, secretary, officer } = world);
  const { ofCell, cell, person } = world;
  organisation = (await buildSubject({ ...ofCell, track: "organisation", unit: cell.unit })).id;
  member = (await buildSubject({ ...ofCell, track: "partyMember", person })).id;
});

const sheetOf = async (actor: Actor, subjectId: string, scorer: PointScorer) =>
  (await getSubjectPoints(actor, subjectId)).sheets.find((each) => each.scorer === scorer);

const scoreOwn = async (points: readonly string[], more: Record<string, unknown> = {}) =>
  recordPoints(
    act(secretary, NOW),
    await pointsForm(secretary, { subjectId: organisation, scorer: "own", points }, more),
  );

const scoreFromAbove = async (
  points: readonly string[],
  more: Record<string, unknown> = {},
  subjectId = organisation,
) => recordPoints(act(officer, NOW), await pointsForm(officer, { subjectId, scorer: "competent", points }, more));

const packLevel = async (actor: Actor, subjectId = organisation) => (await getSubject(actor, subjectId)).packLevel;

describe("R8.12 R8.13 a Party organisation is scored by its own committee", () => {
  test("before it is, the level says what is lacking; the form asks the collective's items", async () => {
    expect((await packLevel(officer))?.lacking).toEqual(["organisationPoints", "taskResults"]);
    const points = await getSubjectPoints(secretary, organisation);
    expect(points.asked).toMatchObject({
      form: "collective",
      items: [
        { group: "general", maxPoints: 30, coversGroup: true },
        { group: "result", maxPoints: 70 },
      ],
    });
    expect(points.sheets.map(({ scorer, may }) => [scorer, may.allowed])).toEqual([["own", true]]);
  });

  test.each([
    [["30,1", "60"], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["-1", "60"], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["12,55", "60"], "Điểm phải từ 0 đến 30, ví dụ 27,5"],
    [["25", "nhiều"], "Điểm phải từ 0 đến 70, ví dụ 67,5"],
    [["25", ""], "Mục này chưa chấm điểm."],
  ])("%j is refused at its field, and nothing is stored", async (points, sentence) => {
    const fields = await fieldErrorsOf(scoreOwn(points));
    expect(Object.values(fields)).toEqual([sentence]);
    expect(Object.keys(fields)[0]).toMatch(/^items\..*\.points$/);
    expect((await sheetOf(secretary, organisation, "own"))?.current).toBeNull();
  });

  test("recorded with the maxima in force; the level is read from it, with the two groups under “Vì sao?”", async () => {
    await scoreOwn(["28,5", "61"]);
    const sheet = await sheetOf(secretary, organisation, "own");
    expect(sheet?.current?.items.map(({ points, maxPoints }) => [points, maxPoints])).toEqual([
      [28.5, 30],
      [61, 70],
    ]);
    await recordTaskResult(act(secretary, NOW), {
      subjectId: organisation,
      assigned: "10",
      done: "10",
      doneLate: "0",
      aboveRequirement: "4",
      mainTargets: "met",
      sourceDocument: "Báo cáo 9-BC",
      sourceOn: "2025-12-01",
    });
    const level = await packLevel(secretary);
    expect(level).toMatchObject({ level: "good", totals: [{ scorer: "own", total: 89.5 }], isLacking: false });
    expect(level?.explanation?.steps.slice(0, 2).map(({ title }) => title)).toEqual([
      "Điểm tự chấm: Tiêu chí chung",
      "Điểm tự chấm: Kết quả thực hiện nhiệm vụ",
    ]);
    const [event] = await database().auditEvent.findMany({ where: { event: "points.recorded" } });
    expect(event?.summary).toContain("Cấp ủy của tổ chức đảng tự chấm 89,5/100 điểm");
    expect(event?.unitId).toBe(world.cell.unit.id);
  });

  test("a stale form, a change without reason, a change with one; the earlier version stays readable", async () => {
    const input = await pointsForm(secretary, { subjectId: organisation, scorer: "own", points: ["29", "61"] });
    expect(await codeOf(recordPoints(act(secretary, NOW), { ...input, supersedesId: "" }))).toBe("form.stale");
    const refusal = await refusalOf(recordPoints(act(secretary, NOW), input));
    expect([refusal.code, refusal.field]).toEqual(["points.changeNeedsReason", "reason"]);
    await recordPoints(act(secretary, NOW), { ...input, reason: "Cộng sót" });
    const sheet = await sheetOf(secretary, organisation, "own");
    expect(sheet?.current?.reason).toBe("Cộng sót");
    expect(sheet?.earlier.map(({ items }) => items[0]?.points)).toEqual([28.5]);
  });

  test("two at once: one sheet stands, the other is told", async () => {
    const input = {
      ...(await pointsForm(secretary, { subjectId: organisation, scorer: "own", points: ["20", "60"] })),
      reason: "Hai người",
    };
    const outcomes = await Promise.allSettled([
      recordPoints(act(secretary, NOW), input),
      recordPoints(act(secretary, NOW), input),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = outcomes.filter((each) => each.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "form.stale" });
  });
});

describe("R8.12 R8.17 the competent level scores any subject", () => {
  test("it names what its points rest on; its points are used, and both totals are shown with the difference", async () => {
    const refusal = await refusalOf(scoreFromAbove(["25", "60"], { note: "" }));
    expect([refusal.code, refusal.field]).toEqual(["points.sourceNeeded", "note"]);
    expect(await codeOf(scoreFromAbove(["25", "60"], { document: "5-BB" }))).toBe("points.documentUndated");
    await scoreFromAbove(["25", "44,5"], { document: "Biên bản 5-BB/ĐU", documentOn: "09/12/2025" });
    const level = await packLevel(officer);
    expect(level).toMatchObject({
      level: "fair",
      totals: [
        { scorer: "competent", total: 69.5 },
        { scorer: "own", total: 80 },
      ],
    });
    expect(level?.explanation?.steps[0]).toMatchObject({
      title: "Điểm được dùng",
      arithmetic: ["Chênh lệch với điểm tự chấm: −10,5 điểm"],
      citation: { kind: "inferred", rule: "R8.12" },
    });
  });

  test("whom it decides about does not see it before, nor write it", async () => {
    expect((await packLevel(secretary))?.totals).toEqual([{ scorer: "own", total: 80 }]);
    expect((await getSubjectPoints(secretary, organisation)).sheets.map(({ scorer }) => scorer)).toEqual(["own"]);
    const input = await pointsForm(secretary, { subjectId: organisation, scorer: "competent", points: ["30", "70"] });
    expect(await codeOf(recordPoints(act(secretary, NOW), input))).toBe("notAllowed");
    const sheet = await sheetOf(officer, organisation, "competent");
    const withdrawal = { subjectId: organisation, sheetId: sheet?.current?.id, reason: "Bỏ" };
    expect(await codeOf(withdrawPoints(act(secretary, NOW), withdrawal))).toBe("notAllowed");
  });

  test("a member is scored by the level that decides alone, and by no own sheet", async () => {
    await scoreFromAbove(["26", "60"], {}, member);
    expect((await packLevel(officer, member))?.totals).toEqual([{ scorer: "competent", total: 86 }]);
    const own = await pointsForm(secretary, { subjectId: member, scorer: "own", points: ["26", "60"] });
    expect(await codeOf(recordPoints(act(secretary, NOW), own))).toBe("notAllowed");
  });

  test("elsewhere it is not found; a level above that does not decide may not", async () => {
    const elsewhere = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
    const district = await actorWith("districtOfficer", world.province.district);
    const input = await pointsForm(officer, { subjectId: organisation, scorer: "competent", points: ["30", "70"] });
    expect(await codeOf(recordPoints(act(elsewhere, NOW), input))).toBe("notFound");
    expect(await codeOf(recordPoints(act(district, NOW), input))).toBe("notAllowed");
    await expect(getSubjectPoints(elsewhere, organisation)).rejects.toMatchObject({ code: "notFound" });
  });

  test("a split made in between: an old form is told, the next one asks the criteria, the old sheet keeps its maxima", async () => {
    const old = await pointsForm(
      officer,
      { subjectId: member, scorer: "competent", points: ["26", "61"] },
      { reason: "Sửa" },
    );
    const { splits } = await getContentList(world.provincial, {
      cycleId: world.cycleId,
      unitId: world.province.unit.id,
    });
    const split = splits?.forms.find((each) => each.subject === "nonLeader");
    const criteria = split?.groups.flatMap((group) => group.criteria) ?? [];
    const max = Object.fromEntries(criteria.map(({ id }, index) => [id, ["10", "12,5", "7,5", "70"][index]]));
    const common = {
      cycleId: world.cycleId,
      unitId: world.province.unit.id,
      subject: "nonLeader",
      document: "12-HD/BTCTU",
    };
    await splitPoints(act(world.provincial, NOW), { ...common, version: split?.version, max });
    expect(await codeOf(recordPoints(act(officer, NOW), old))).toBe("points.splitChanged");
    const foreign = { ...old, items: { [organisation]: { points: "1" } } };
    expect(await codeOf(recordPoints(act(officer, NOW), foreign))).toBe("notFound");
    expect((await packLevel(officer, member))?.totals).toEqual([{ scorer: "competent", total: 86 }]);
    await scoreFromAbove(["9", "12,5", "7,5", "61"], { reason: "Chấm theo bảng chia" }, member);
    expect((await packLevel(officer, member))?.totals).toEqual([{ scorer: "competent", total: 90 }]);
  });

  test("the group shows the totals of all in one statement, the one that counts first", async () => {
    const group = await buildGroup(world.cycleId, commune.unit, "organisation", "Chi bộ thôn");
    await ownerSql("UPDATE subject SET group_id = $1, proposal_level = 'excellent' WHERE id = $2", [
      group.id,
      organisation,
    ]);
    const { candidates } = await getGroup(officer, group.id);
    expect(candidates.map(({ points }) => points?.scorers.map(({ scorer, total }) => [scorer, total]))).toEqual([
      [
        ["competent", 69.5],
        ["own", 80],
      ],
    ]);
  });

  test("taken back with a reason: the own points count again; the line goes on from there", async () => {
    const sheet = await sheetOf(officer, organisation, "competent");
    const withdrawal = { subjectId: organisation, sheetId: sheet?.current?.id, reason: "Ghi nhầm đơn vị" };
    await withdrawPoints(act(officer, NOW), withdrawal);
    expect(await codeOf(withdrawPoints(act(officer, NOW), withdrawal))).toBe("points.superseded");
    expect((await packLevel(officer))?.totals).toEqual([{ scorer: "own", total: 80 }]);
    expect(await sheetOf(officer, organisation, "competent")).toMatchObject({
      current: null,
      earlier: [{ isWithdrawn: true, reason: "Ghi nhầm đơn vị" }, { isWithdrawn: false }],
    });
    await scoreFromAbove(["25", "50"], { reason: "Chấm lại" });
    const events = await database().auditEvent.findMany({
      where: { event: { startsWith: "points." }, unitId: commune.unit.id, subjectId: organisation },
      orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    });
    expect(events.map(({ event }) => event)).toEqual(["points.recorded", "points.withdrawn", "points.superseded"]);
  });
});

describe("R8.12 when points can no longer be given", () => {
  test("after the decision, and in a season that is closed: the screen says so, the command too", async () => {
    const input = await pointsForm(
      officer,
      { subjectId: member, scorer: "competent", points: ["9", "12", "7", "61"] },
      { reason: "Sửa" },
    );
    const attempt = () => codeOf(recordPoints(act(officer, NOW), input));
    await ownerSql("UPDATE subject SET decided_level = 'good' WHERE id = $1", [member]);
    expect(await attempt()).toBe("points.decided");
    expect((await sheetOf(officer, member, "competent"))?.may).toMatchObject({ code: "points.decided" });
    await ownerSql("UPDATE subject SET decided_level = NULL WHERE id = $1", [member]);
    await ownerSql(
      "UPDATE cycle SET status = 'closed', closed_at = now(), closed_by_name = 'Thử', closing_note = 'Thử' WHERE id = $1",
      [world.cycleId],
    );
    expect(await attempt()).toBe("cycle.notOpen");
    expect((await sheetOf(officer, member, "competent"))?.may).toMatchObject({ code: "cycle.notOpen" });
  });
});
