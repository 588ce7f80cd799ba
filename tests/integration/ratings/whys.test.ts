import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { StreamedSheet } from "@/lib/core/sheet";
import { database } from "@/lib/db/client";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { exportList } from "@/lib/ratings/queries/export-list";
import { getList } from "@/lib/ratings/queries/get-list";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { listWhys } from "@/lib/ratings/queries/why-sheet";
import { isWhole } from "@/lib/ratings/rules/subject-why";
import { WHY_SHEET } from "@/lib/ratings/rules/why-rows";
import { explanationLines } from "@/lib/regulations/explanation";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildPerson, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { sessionOf } from "../../support/decision-session";
import { sheetsOf } from "../../support/exported-sheets";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let cycleId: string;
let officer: Actor;
let groupId: string;
let decisionId = "";

/** Heads of offices in one group; a district's list names them. */
async function listPeople(
  count: number,
  level: "excellent" | "good",
  home: BuiltUnit = province.district,
): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id } = await buildSubject({
      cycleId,
      track: "official",
      home,
      deciding: province.district,
      person: await buildPerson("Trần Đình Ánh"),
      groupId,
      places: [{ collective: province.districtStandingCommittee, role: "ordinary" }],
      proposal: level,
    });
    ({ decisionId } = await listSubject(act(officer, NOW), { subjectId: id, level, reason: "" }));
    ids.push(id);
  }
  return ids;
}

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
  groupId = (await buildGroup(cycleId, province.district, "official", "Trưởng phòng")).id;
  const [first] = await listPeople(9, "good");
  await listPeople(1, "excellent");
  await recordTaskResult(act(officer, NOW), {
    subjectId: first,
    assigned: "20",
    done: "7",
    doneLate: "2",
    aboveRequirement: "0",
    mainTargets: "notMet",
    sourceDocument: "Báo cáo 9-BC",
    sourceOn: "2024-12-01",
  });
});

/** What the database refuses everybody: a row that keeps the past is changed. */
async function rewrite(table: string, sql: string, values: readonly unknown[]): Promise<void> {
  await ownerSql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await ownerSql(sql, [...values]);
  await ownerSql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

const whysNow = async () => listWhys(officer, await getList(officer, decisionId));

async function sheetTexts(sheet: StreamedSheet): Promise<string[][]> {
  const found = (await sheetsOf(sheet)).find(({ name }) => name === WHY_SHEET);
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? ""));
}

test("RQ-10 a list explains each subject with the very explanations of the subject's page", async () => {
  const list = await getList(officer, decisionId);
  const whys = await whysNow();
  expect(whys.map(({ subjectId }) => subjectId)).toEqual(list.items.map(({ subjectId }) => subjectId));
  let conflicts = 0;
  for (const { subjectId, explanation } of whys) {
    const { packLevel, findings, level } = await getSubject(officer, subjectId);
    const said = explanation.steps.map(({ title: _title, ...rest }) => rest);
    for (const each of [packLevel, ...findings.filter(({ severity }) => severity !== "order")]) {
      if (!each) throw new Error("every subject is judged");
      const { title: _title, ...shown } = each.explanation;
      expect(said).toContainEqual(shown);
    }
    conflicts += findings.length;
    expect(explanation.result.value).toBe(level);
  }
  expect(conflicts).toBeGreaterThan(0);
  const excellent = whys.filter(({ explanation }) => explanation.result.value === "excellent");
  expect(excellent.map(({ explanation }) => explanation.steps.at(-1)?.title)).toEqual([
    "Tỷ lệ tối đa HTXSNV: nhóm “Trưởng phòng”",
  ]);
});

test("the spreadsheet holds a second sheet with every step, its inputs, rule, arithmetic, result and clause", async () => {
  const whys = await whysNow();
  const rows = await sheetTexts(await exportList(officer, decisionId, new Date(NOW)));
  const steps = (explanation: (typeof whys)[number]["explanation"]): number =>
    1 + explanation.steps.reduce((sum, step) => sum + steps(step), 0);
  const total = whys.reduce((sum, { explanation }) => sum + steps(explanation), 0);
  expect(rows.slice(2)).toHaveLength(total);
  for (const row of rows.slice(2)) {
    expect([row[4], row[6], row[8], row[9]].every((text) => text !== "")).toBe(true);
  }
  const texts = new Set(rows.flat());
  for (const step of whys.flatMap(({ explanation }) => explanation.steps)) {
    expect(texts).toContain(step.rule);
    expect(texts).toContain(step.result.text);
  }
});

test("the statements of the explanations stay as many however many subjects there are", async () => {
  const count = async () => {
    const list = await getList(officer, decisionId);
    return (await statementsOf(() => listWhys(officer, list))).length;
  };
  const before = await count();
  await listPeople(20, "good");
  expect(await count()).toBe(before);
});

test("R7.2 a decision keeps the whole explanation of each subject: what is entered later changes nothing of it", async () => {
  const [below] = (await listPeople(1, "good", province.communes[0].unit)) as [string];
  const { version, items } = await getList(officer, decisionId);
  for (const { subjectId, level } of items) {
    await listSubject(act(officer, NOW), { subjectId, level, reason: "Đã xem xét" });
  }
  const open = await getList(officer, decisionId);
  await presentList(act(officer, NOW), { decisionId, version: open.version });
  expect(open.version).toBeGreaterThanOrEqual(version);
  const before = await whysNow();
  await recordDecision(act(officer, NOW), await sessionOf(decisionId, province.districtStandingCommittee.id));
  const kept = await database().rating.findMany({ where: { decisionId }, select: { explanation: true } });
  expect(kept.every(({ explanation }) => isWhole(explanation as never))).toBe(true);
  await rewrite(
    "task_result",
    "UPDATE task_result SET done = 20, done_late = 0 WHERE subject_id IN (SELECT id FROM subject WHERE group_id = $1)",
    [groupId],
  );
  await ownerSql("UPDATE comparable_group SET share_percent = 25, share_document = '9-QĐ/TU' WHERE id = $1", [groupId]);
  const after = await whysNow();
  expect(after.map(({ explanation }) => explanation.steps)).toEqual(before.map(({ explanation }) => explanation.steps));
  const [first] = after;
  expect(first?.explanation.title).toBe("Mức quyết định");
  expect(explanationLines(first?.explanation ?? (before[0]?.explanation as never)).join("\n")).toContain(
    "Phiên họp ngày 09/12/2024: 10/11 thành viên tán thành",
  );
  const decisionOf = async (actor: Actor) =>
    (await getSubject(actor, below)).ladder.find(({ stage }) => stage === "decision");
  expect((await decisionOf(officer))?.explanation).toEqual(
    after.find(({ subjectId }) => subjectId === below)?.explanation,
  );
  const lower = await actorWith("grassrootsOfficer", province.communes[0].unit);
  expect(await decisionOf(lower)).toMatchObject({ level: "good", explanation: null });
});

test("of a decision recorded before whole explanations were kept, the kept cap stands and the rest says that it is of today", async () => {
  const [kept] = (await whysNow()).filter(({ explanation }) => explanation.result.value === "excellent");
  const cap = kept?.explanation.steps.at(-1);
  await rewrite("rating", "UPDATE rating SET explanation = $1 WHERE decision_id = $2 AND level = 'excellent'", [
    JSON.stringify(cap),
    decisionId,
  ]);
  const [now] = (await whysNow()).filter(({ explanation }) => explanation.result.value === "excellent");
  expect(now?.explanation.steps.at(-1)).toEqual(cap);
  expect(now?.explanation.arithmetic.join(" ")).toContain("không giữ giải trình lúc ghi");
});
