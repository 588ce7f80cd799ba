import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { database } from "@/lib/db/client";
import { decideRows, excludeProblemRows } from "@/lib/imports/commands/decide-rows";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { getTaskResultTemplate } from "@/lib/imports/queries/task-result-template";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act, actorWith } from "../../support/actors";
import { ownerSql } from "../../support/database";
import { buildMeetingWorld, DURING, type MeetingWorld } from "../../support/meetings";
import { codeOf } from "../../support/refusals";
import { fillTaskResults, type TypedResult } from "../../support/task-result-files";

let world: MeetingWorld;
let officer: Actor;
let unitId: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  unitId = world.cell.unit.id;
  officer = await actorWith("grassrootsOfficer", world.commune.unit);
});

async function filled(typed: Record<number, TypedResult>, unit = unitId): Promise<Buffer> {
  return fillTaskResults((await getTaskResultTemplate(officer, unit)).file, typed);
}

const RIGHT: TypedResult = {
  assigned: 12,
  done: 11,
  doneLate: 1,
  aboveRequirement: 3,
  mainTargets: "Đạt",
  sourceDocument: "Báo cáo số 15-BC/CB",
  sourceOn: "01/12/2024",
};

async function upload(file: Buffer, unit = unitId): Promise<string> {
  const input = { kind: "taskResults", unitId: unit, meetingId: "", fileName: "ket-qua.xlsx" };
  return (await uploadImport(act(officer, DURING), input, file)).draftId;
}

async function rowsOf(draftId: string) {
  const { rows } = await listDraftRows(officer, draftId, { shown: null, page: 1 });
  return rows.toSorted((a, b) => a.ordinal - b.ordinal);
}

async function record(draftId: string) {
  const { version } = await getDraft(officer, draftId);
  return recordImport(act(officer, DURING), { draftId, version });
}

const kept = () => database().taskResult.findMany({ orderBy: { recordedAt: "asc" } });

describe("RQ-02 RQ-10 task results from a file", () => {
  test("the template names everyone who counts in the unit once, with who he is", async () => {
    const draftId = await upload(await filled({}));
    const rows = await rowsOf(draftId);
    const names = rows.map(({ data }) => data.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(world.cell.members[0]?.fullName);
    expect(rows.every(({ outcome }) => outcome === "same")).toBe(true);
    expect(await codeOf(record(draftId))).toBe("import.nothingToDo");
  });

  test("every mistake is named at its column with the remedy, and nothing is written", async () => {
    const draftId = await upload(
      await filled({
        0: { ...RIGHT, done: 13 },
        1: { assigned: 5, done: "nhiều" },
        2: { ...RIGHT, sourceOn: "31/12/2024", growth: "Đạt" },
      }),
    );
    const [first, second, third] = await rowsOf(draftId);
    expect(first?.problems).toEqual([
      { column: "Số hoàn thành", text: "Số nhiệm vụ hoàn thành không thể lớn hơn số được giao (12)." },
    ]);
    expect(second?.problems.map(({ column }) => column)).toEqual(
      expect.arrayContaining(["Số hoàn thành", "Trong đó chậm tiến độ", "Văn bản nêu số liệu", "Ngày văn bản"]),
    );
    expect(third?.problems.map(({ text }) => text)).toContain("Ngày của văn bản không thể sau hôm nay.");
    expect(await codeOf(record(draftId))).toBe("import.hasProblems");
    expect(await kept()).toEqual([]);
  });

  test("right lines are written through the command of a single entry; the same file again changes nothing", async () => {
    const file = await filled({ 0: RIGHT, 1: { ...RIGHT, mainTargets: "" } });
    const draftId = await upload(file);
    expect((await rowsOf(draftId)).slice(0, 2).map(({ outcome }) => outcome)).toEqual(["add", "add"]);
    expect(await record(draftId)).toMatchObject({ recorded: true });
    const rows = await kept();
    expect(rows.map(({ assigned, done, mainTargets }) => [assigned, done, mainTargets])).toEqual([
      [12, 11, "met"],
      [12, 11, null],
    ]);
    expect(
      await database().auditEvent.count({
        where: { event: "taskResult.recorded", subjectId: rows[0]?.subjectId ?? "" },
      }),
    ).toBe(1);
    const again = await rowsOf(await upload(file));
    expect(again.every(({ outcome }) => outcome === "same")).toBe(true);
  });

  test("a change wants a reason and keeps the earlier figures; a template older than a change is stale", async () => {
    const stale = await filled({ 0: { done: 10, reason: "Đối chiếu lại" } });
    const [withoutReason] = await rowsOf(await upload(await filled({ 0: { done: 10 } })));
    expect(withoutReason?.problems).toEqual([
      { column: "Lý do thay số liệu đã nhập", text: "Thay số liệu đã nhập thì phải ghi lý do." },
    ]);
    const draftId = await upload(stale);
    expect((await rowsOf(draftId))[0]?.changes).toEqual([
      "Thay 11/12 nhiệm vụ hoàn thành bằng 10/12 nhiệm vụ hoàn thành",
    ]);
    await record(draftId);
    expect(await database().taskResult.count({ where: { supersedesId: { not: null } } })).toBe(1);
    const [late] = await rowsOf(await upload(stale.subarray()));
    expect(late?.outcome).toBe("same");
    const other = await filled({ 1: { done: 9, reason: "Đối chiếu lại" } });
    const [, second] = await kept();
    await recordTaskResult(act(officer, DURING), {
      ...RIGHT,
      mainTargets: "",
      sourceOn: "2024-12-01",
      subjectId: second?.subjectId,
      supersedesId: second?.id,
      done: 8,
      reason: "Sửa tay",
    });
    const [, held] = await rowsOf(await upload(other));
    expect(held?.problems[0]?.text).toContain("đã thay đổi từ lúc tải tệp mẫu");
  });

  test("a decision in between stops the line; the template of another unit and a foreign unit are refused", async () => {
    const [first] = await kept();
    const draftId = await upload(await filled({ 0: { done: 9, reason: "Đối chiếu" } }));
    await ownerSql("UPDATE subject SET decided_level = 'good', decided_on = '2024-12-05' WHERE id = $1", [
      first?.subjectId,
    ]);
    expect(await record(draftId)).toMatchObject({ recorded: false, changed: 1 });
    expect((await rowsOf(draftId))[0]?.problems[0]?.text).toContain("đã có quyết định xếp loại");
    const other = world.commune.cells[1]?.unit.id ?? "";
    expect(await codeOf(upload(await filled({}), other))).toBe("import.otherUnit");
    const stranger = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
    expect(await codeOf(getTaskResultTemplate(stranger, unitId))).toBe("notFound");
    const secretary = await actorWith("member", world.cell.unit);
    expect(await codeOf(getTaskResultTemplate(secretary, unitId))).toMatch(/notFound|notAllowed/);
  });
});

describe("RQ-18 a file that waited when its season ended", () => {
  test("says that nothing of it can be left out or recorded any more, and can be given up", async () => {
    const draftId = await upload(await filled({ 1: { done: 7, reason: "Đối chiếu" } }));
    expect((await getDraft(officer, draftId)).may.record.allowed).toBe(true);
    const province = await actorWith("provincialOfficer", world.province.unit);
    const ending = { cycleId: world.cycleId, note: "Kết thúc", reason: "Còn việc", understood: "on" };
    await closeCycle(act(province, "2025-01-20T08:00:00+07:00"), ending);
    const { may, version } = await getDraft(officer, draftId);
    expect(may.record).toEqual({ allowed: false, code: "cycle.notOpen" });
    const ctx = act(officer, "2025-01-21T08:00:00+07:00");
    expect(await codeOf(excludeProblemRows(ctx, { draftId, version }))).toBe("cycle.noneOpen");
    const choice = { draftId, version, shown: ["1"], excluded: ["1"], decisions: {} };
    expect(await codeOf(decideRows(ctx, choice))).toBe("cycle.noneOpen");
    await discardImport(ctx, { draftId });
    expect((await getDraft(officer, draftId)).status).toBe("discarded");
  });
});
