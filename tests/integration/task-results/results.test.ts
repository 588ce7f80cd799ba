import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { withdrawDiscipline } from "@/lib/task-results/commands/withdraw-discipline";
import { getResults } from "@/lib/task-results/queries/get-results";
import { listResults, type ResultFilters } from "@/lib/task-results/queries/list-results";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
const everything: ResultFilters = { search: "", track: "", state: "", page: 1 };
let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let cycleId: string;
let officer: Actor;
let secretary: Actor;
let district: Actor;
let foreign: Actor;
let body: { id: string; name: string };
let member: { id: string; name: string };
let exempt: { id: string; name: string };

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  const first = commune.cells[0];
  if (!first) throw new Error("the builder gives two cells");
  cell = first;
  cycleId = (await buildOpenCycle()).id;
  district = await actorWith("districtOfficer", province.district);
  officer = await actorWith("grassrootsOfficer", commune.unit);
  secretary = await actorWith("cellSecretary", cell.unit);
  foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
  const common = { cycleId, deciding: commune.unit, home: cell.unit } as const;
  body = await buildSubject({
    cycleId,
    deciding: province.district,
    home: commune.unit,
    track: "organisation",
    unit: commune.unit,
  });
  member = await buildSubject({ ...common, track: "partyMember", person: cell.members[2] });
  exempt = await buildSubject({ ...common, track: "partyMember", person: cell.members[3], exemptionCode: "exempt" });
});

function figures(subjectId: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    subjectId,
    assigned: "40",
    done: "36",
    doneLate: "4",
    aboveRequirement: "10",
    mainTargets: "met",
    sourceDocument: "Báo cáo 112-BC/ĐU",
    sourceOn: "02/12/2024",
    ...overrides,
  };
}

function discipline(subjectId: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    subjectId,
    kind: "reprimand",
    decidedOn: "2024-06-20",
    document: "Quyết định 15-QĐ/UBKT",
    actOn: "2023-11-02",
    actUnitId: cell.unit.id,
    isDutyRelated: "on",
    ...overrides,
  };
}

describe("RQ-10 task results are entered with their source", () => {
  test("by the unit or the level above, in versions: the newer supersedes the older with a reason, both stay", async () => {
    await recordTaskResult(act(officer, NOW), figures(body.id, { growth: "met", povertyReduction: "notMet" }));
    const first = (await getResults(district, body.id)).current;
    expect(first).toMatchObject({ assigned: 40, done: 36, povertyReduction: "notMet", sourceOn: "2024-12-02" });
    const again = figures(body.id, { supersedesId: first?.id, done: "38" });
    expect(await refusalOf(recordTaskResult(act(district, NOW), again))).toMatchObject({
      code: "taskResult.changeNeedsReason",
      field: "reason",
    });
    await recordTaskResult(act(district, NOW), { ...again, reason: "Số liệu chính thức của thống kê" });
    const after = await getResults(officer, body.id);
    expect(after.current).toMatchObject({ done: 38, reason: "Số liệu chính thức của thống kê" });
    expect(after.earlier.map((version) => version.done)).toEqual([36]);
    expect(await codeOf(recordTaskResult(act(officer, NOW), { ...again, reason: "Hai lần" }))).toBe("form.stale");
    const audit = await database().auditEvent.findMany({
      where: { subjectId: body.id },
      orderBy: { happenedAt: "asc" },
    });
    expect(audit.map((row) => row.event)).toEqual(["taskResult.recorded", "taskResult.superseded"]);
  });

  test("figures that contradict each other are refused at their field", async () => {
    const send = (overrides: Record<string, unknown>) =>
      refusalOf(recordTaskResult(act(secretary, NOW), figures(member.id, overrides)));
    expect(await send({ done: "41" })).toMatchObject({ code: "taskResult.doneAboveAssigned", field: "done" });
    expect(await send({ doneLate: "37" })).toMatchObject({ code: "taskResult.lateAboveDone", field: "doneLate" });
    expect(await send({ aboveRequirement: "37" })).toMatchObject({
      code: "taskResult.aboveAboveDone",
      field: "aboveRequirement",
    });
    expect(await send({ growth: "met" })).toMatchObject({ code: "taskResult.targetsOfBodies", field: "growth" });
    expect(await send({ sourceOn: "2024-12-11" })).toMatchObject({ code: "taskResult.sourceInFuture" });
  });

  test("nobody else sees them or enters them; who is exempt has none", async () => {
    expect(await codeOf(getResults(foreign, member.id))).toBe("notFound");
    expect(await codeOf(recordTaskResult(act(foreign, NOW), figures(member.id)))).toBe("notFound");
    expect(await codeOf(recordTaskResult(act(district, NOW), figures(member.id)))).toBe("notAllowed");
    expect(await codeOf(recordTaskResult(act(secretary, NOW), figures(exempt.id)))).toBe("rating.subject_exempt");
    expect(await codeOf(listResults(foreign, commune.unit.id, everything))).toBe("notFound");
  });

  test("the list of a unit is paged, filtered, and reads a fixed number of statements", async () => {
    const all = await listResults(officer, commune.unit.id, everything);
    expect(all.rows.map((row) => row.id).sort()).toEqual([body.id, member.id].sort());
    const missing = await listResults(officer, commune.unit.id, { ...everything, state: "missing" });
    expect(missing.rows.map((row) => [row.id, row.counts])).toEqual([[member.id, null]]);
    expect((await listResults(secretary, cell.unit.id, everything)).rows.map((row) => row.id)).toEqual([member.id]);
    expect(await statementsOf(() => listResults(officer, commune.unit.id, everything))).toHaveLength(3);
  });
});

describe("RQ-10 discipline is a fact with its document", () => {
  test("R8.23 it keeps the day and the unit of the act, is corrected and withdrawn with a reason, and nothing is lost", async () => {
    await recordDiscipline(act(secretary, NOW), discipline(member.id));
    const [entry] = (await getResults(officer, member.id)).discipline;
    expect(entry).toMatchObject({ kind: "reprimand", actOn: "2023-11-02", actUnit: { id: cell.unit.id } });
    const correction = discipline(member.id, { supersedesId: entry?.id, kind: "warning" });
    expect(await codeOf(recordDiscipline(act(officer, NOW), correction))).toBe("taskResult.changeNeedsReason");
    await recordDiscipline(act(officer, NOW), { ...correction, reason: "Ghi nhầm hình thức" });
    expect(await codeOf(recordDiscipline(act(officer, NOW), { ...correction, reason: "Lần nữa" }))).toBe(
      "discipline.superseded",
    );
    const corrected = (await getResults(officer, member.id)).discipline.find((fact) => !fact.isSuperseded);
    await withdrawDiscipline(act(officer, NOW), {
      subjectId: member.id,
      factId: corrected?.id,
      reason: "Quyết định đã bị hủy",
    });
    const facts = (await getResults(officer, member.id)).discipline;
    expect(facts.map((fact) => [fact.kind, fact.isWithdrawn, fact.isSuperseded])).toEqual([
      ["warning", true, false],
      ["warning", false, true],
      ["reprimand", false, true],
    ]);
  });

  test("two at once on the two tracks of a person: one correction stands, the other is told", async () => {
    const common = { cycleId, deciding: commune.unit, home: cell.unit } as const;
    const official = await buildSubject({ ...common, track: "official", person: cell.members[2], isLeader: true });
    await recordDiscipline(act(secretary, NOW), discipline(member.id));
    const entry = (await getResults(officer, member.id)).discipline.find(
      (fact) => !fact.isSuperseded && !fact.isWithdrawn,
    );
    const more = { supersedesId: entry?.id, kind: "warning", reason: "Ghi nhầm hình thức" };
    const sent = await Promise.allSettled([
      recordDiscipline(act(officer, NOW), discipline(member.id, more)),
      recordDiscipline(act(secretary, NOW), discipline(official.id, more)),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(sent.find((each) => each.status === "rejected")?.reason).toMatchObject({ code: "discipline.superseded" });
  });

  test("dates in order, the unit one of the subject's own, the right narrow", async () => {
    const send = (overrides: Record<string, unknown>) =>
      codeOf(recordDiscipline(act(secretary, NOW), discipline(member.id, overrides)));
    expect(await send({ actOn: "2024-06-21" })).toBe("discipline.actAfterDecision");
    expect(await send({ decidedOn: "2024-12-11" })).toBe("discipline.inFuture");
    expect(await send({ actUnitId: province.foreignCommune.unit.id })).toBe("discipline.unitUnknown");
    expect(await codeOf(recordDiscipline(act(foreign, NOW), discipline(member.id)))).toBe("notFound");
    expect(await codeOf(recordDiscipline(act(district, NOW), discipline(member.id)))).toBe("notAllowed");
  });
});

const RESULT = `INSERT INTO task_result (id, subject_id, assigned, done, done_late, above_requirement, source_document, source_on,
  supersedes_id, reason, recorded_at, actor_name) VALUES ($1, $2, $3, $4, $5, $6, $7, '2024-12-01', $8, $9, now(), 'x')`;

const FACT = `INSERT INTO discipline_fact (id, person_id, unit_id, kind, decided_on, document, act_on, act_unit_id, is_duty_related,
  self_discovered, is_withdrawn, supersedes_id, reason, recorded_at, actor_name)
  VALUES ($1, $2, $3, 'reprimand', $4, '1-QĐ', $5, $6, true, false, $7, $8, $9, now(), 'x')`;

describe("RQ-10 what plain SQL as the application's role may not write", () => {
  const result = (...values: unknown[]) => appSql(RESULT, [newId(), ...values]);

  test.each([
    ["more done than assigned", 10, 11, 0, 0],
    ["more late than done", 10, 5, 6, 0],
    ["more above requirement than done", 10, 5, 0, 6],
    ["less than nothing", -1, -1, -1, -1],
    ["fewer than none late", 10, 5, -1, 0],
  ])("%s", async (_what, ...counts) => {
    await expect(result(member.id, ...counts, "BC", null, null)).rejects.toMatchObject({ code: "23514" });
  });

  test("no source, no reason for a new version, two lines for one subject, another subject's version, an exempt subject", async () => {
    await expect(result(member.id, 3, 2, 1, 1, "  ", null, null)).rejects.toMatchObject({ code: "23514" });
    const [held] = await ownerSql("SELECT id FROM task_result WHERE subject_id = $1 AND supersedes_id IS NULL", [
      body.id,
    ]);
    await expect(result(body.id, 3, 2, 1, 1, "BC", held?.id, null)).rejects.toMatchObject({ code: "23514" });
    await expect(result(body.id, 3, 2, 1, 1, "BC", null, null)).rejects.toMatchObject({ code: "23505" });
    await expect(result(member.id, 3, 2, 1, 1, "BC", held?.id, "vì")).rejects.toThrow("taskResult.supersedesOther");
    await expect(result(exempt.id, 3, 2, 1, 1, "BC", null, null)).rejects.toThrow("rating.subject_exempt");
  });

  test("the basic targets of a person; a change or removal of what was written", async () => {
    const targets = RESULT.replace("actor_name)", "actor_name, growth)").replace("'x')", "'x', 'met')");
    await expect(appSql(targets, [newId(), member.id, 3, 2, 1, 1, "BC", null, null])).rejects.toThrow(
      "taskResult.targetsOfBodies",
    );
    await expect(appSql("UPDATE task_result SET done = 1")).rejects.toMatchObject({ code: "42501" });
    await expect(appSql("DELETE FROM discipline_fact")).rejects.toMatchObject({ code: "42501" });
    await expect(ownerSql("UPDATE task_result SET done = 1")).rejects.toThrow("row.append_only");
    await expect(ownerSql("DELETE FROM discipline_fact")).rejects.toThrow("row.append_only");
  });

  test("discipline with two owners or none, an act after the decision, a withdrawal of nothing, somebody else's entry", async () => {
    const person = cell.members[1]?.id;
    const fact = (...values: unknown[]) => appSql(FACT, [newId(), ...values]);
    const unit = commune.unit.id;
    const dates = ["2024-05-01", "2024-04-01"];
    await expect(fact(person, unit, ...dates, unit, false, null, null)).rejects.toMatchObject({ code: "23514" });
    await expect(fact(null, null, ...dates, unit, false, null, null)).rejects.toMatchObject({ code: "23514" });
    await expect(fact(person, null, "2024-05-01", "2024-05-02", unit, false, null, null)).rejects.toMatchObject({
      code: "23514",
    });
    await expect(fact(person, null, ...dates, unit, true, null, null)).rejects.toMatchObject({ code: "23514" });
    const [held] = await ownerSql("SELECT id FROM discipline_fact WHERE supersedes_id IS NULL");
    await expect(fact(person, null, ...dates, unit, false, held?.id, "vì")).rejects.toThrow(
      "discipline.supersedesOther",
    );
  });
});
