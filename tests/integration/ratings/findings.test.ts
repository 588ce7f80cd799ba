import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { appraiseLevels } from "@/lib/ratings/commands/appraise-levels";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { type FindingFilters, listFindings } from "@/lib/ratings/queries/list-findings";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltCommune,
  type BuiltProvince,
  buildPerson,
  buildProvince,
  takeSeat,
} from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
const everything: FindingFilters = { search: "", track: "", severity: "", kind: "", page: 1 };
let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let cycleId: string;
let district: Actor;
let officer: Actor;
let secretary: Actor;
const made: Record<string, { id: string; name: string }> = {};

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
  const byDistrict = { cycleId, deciding: province.district, home: commune.unit } as const;
  const byCommune = { cycleId, deciding: commune.unit, home: cell.unit } as const;
  const [head, , seated] = commune.committeeMembers;
  made.commune = await buildSubject({ ...byDistrict, track: "organisation", unit: commune.unit, proposal: "good" });
  made.committee = await buildSubject({
    ...byDistrict,
    track: "collective",
    collective: commune.standingCommittee,
    proposal: "good",
  });
  const seat = [{ collective: commune.standingCommittee, role: "head" as const }];
  made.head = await buildSubject({
    ...byDistrict,
    track: "official",
    person: head,
    places: seat,
    proposal: "excellent",
  });
  made.headMember = await buildSubject({
    ...byCommune,
    track: "partyMember",
    person: head,
    places: seat,
    proposal: "excellent",
  });
  made.seated = await buildSubject({
    ...byDistrict,
    track: "official",
    person: seated,
    places: [{ collective: commune.standingCommittee, role: "ordinary" }],
    proposal: "good",
  });
  made.cell = await buildSubject({ ...byCommune, track: "organisation", unit: cell.unit, proposal: "good" });
  made.member = await buildSubject({ ...byCommune, track: "partyMember", person: cell.members[2], proposal: "fair" });
  await buildSubject({ ...byCommune, track: "partyMember", person: cell.members[3], proposal: "good" });
});

function idOf(key: string): string {
  return made[key]?.id ?? "";
}

async function codesOf(actor: Actor, unitId: string, key: string): Promise<string[]> {
  const { rows } = await listFindings(actor, unitId, everything);
  const own = rows.filter((row) => row.subjectId === idOf(key));
  return own.map((row) => `${row.finding.code} ${row.finding.severity}`).sort();
}

const figures = {
  assigned: "40",
  done: "40",
  doneLate: "0",
  aboveRequirement: "0",
  mainTargets: "met",
  sourceDocument: "Báo cáo 9-BC",
  sourceOn: "2024-12-02",
};

const discipline = {
  kind: "reprimand",
  decidedOn: "2024-06-20",
  document: "Quyết định 15-QĐ/UBKT",
  actOn: "2024-02-01",
  isDutyRelated: "on",
};

describe("RQ-10 findings of a subtree", () => {
  test("R8.31 R20.4 the head above his collective blocks on the official track and warns on the member track", async () => {
    expect(await codesOf(district, province.district.id, "head")).toEqual(["headAboveUnit blocks"]);
    expect(await codesOf(district, province.district.id, "headMember")).toEqual([
      "headAboveUnit warns",
      "memberAboveOfficial warns",
    ]);
  });

  test("R8.29 officials more often excellent than members of the body: asked, also of a body that is only good", async () => {
    const [finding] = (await listFindings(district, province.district.id, everything)).rows.filter(
      (row) => row.subjectId === idOf("commune"),
    );
    expect(finding?.finding).toMatchObject({ code: "officialsShareAboveMembers", severity: "asks" });
    expect(finding?.finding.text).toContain("1/2 (50%)");
  });

  test("R8.7 fewer than half of the tasks done and the main targets missed: the organisation and its committee", async () => {
    const poor = { ...figures, subjectId: idOf("commune"), done: "19", mainTargets: "notMet" };
    await recordTaskResult(act(officer, NOW), poor);
    const expected = "failing:tasksUndone blocks";
    expect(await codesOf(officer, commune.unit.id, "commune")).toContain(expected);
    expect(await codesOf(officer, commune.unit.id, "committee")).toContain(expected);
    const { findings, packLevel, tasks } = await getSubject(officer, idOf("commune"));
    expect(findings.find((finding) => finding.severity === "blocks")?.explanation?.arithmetic).toEqual([
      "Hoàn thành 19/40 nhiệm vụ (47,5%): thuộc trường hợp KHTNV, mức đang xét là HTTNV",
    ]);
    expect([packLevel?.level, tasks?.done]).toEqual(["failed", 19]);
  });

  test("and blocks the decision, naming the clause, while the level itself is never changed", async () => {
    await appraiseLevels(act(district, NOW), { ratings: { [idOf("committee")]: { level: "good", reason: "" } } });
    const { decisionId } = await listSubject(act(district, NOW), {
      subjectId: idOf("committee"),
      level: "good",
      reason: "",
    });
    const version = async () => {
      const [row] = await ownerSql("SELECT version FROM decision WHERE id = $1", [decisionId]);
      return Number(row?.version);
    };
    const refusal = await refusalOf(
      presentList(act(district, NOW), { decisionId, version: await version() }).then(async () =>
        recordDecision(act(district, NOW), {
          decisionId,
          version: await version(),
          bodyId: province.districtStandingCommittee.id,
          sessionOn: "2024-12-09",
          decidedOn: "2024-12-09",
          number: "12-QĐ",
          membersTotal: 9,
          membersPresent: 9,
          votesFor: 9,
        }),
      ),
    );
    expect(refusal.code).toBe("decision.blocked");
    expect((await getSubject(district, idOf("committee"))).level).toBe("good");
  });

  test("force majeure sets the case aside", async () => {
    const [held] = await ownerSql("SELECT id FROM task_result WHERE subject_id = $1", [idOf("commune")]);
    await recordTaskResult(act(officer, NOW), {
      ...figures,
      subjectId: idOf("commune"),
      done: "19",
      mainTargets: "notMet",
      forceMajeure: "Lũ tháng 9",
      supersedesId: held?.id,
      reason: "Bổ sung nguyên nhân",
    });
    expect(await codesOf(officer, commune.unit.id, "committee")).not.toContain("failing:tasksUndone blocks");
    expect((await getSubject(officer, idOf("commune"))).packLevel).toMatchObject({ level: null });
  });

  test("RQ-10 discipline of a seat holder counts against person and body; done elsewhere, against neither body (R8.23)", async () => {
    await recordDiscipline(act(officer, NOW), { ...discipline, subjectId: idOf("seated"), actUnitId: commune.unit.id });
    expect(await codesOf(officer, commune.unit.id, "seated")).toEqual(["failing:disciplined asks"]);
    expect(await codesOf(officer, commune.unit.id, "committee")).toContain("failing:disciplined blocks");
    const [held] = await ownerSql("SELECT id FROM discipline_fact WHERE supersedes_id IS NULL");
    await recordDiscipline(act(officer, NOW), {
      ...discipline,
      subjectId: idOf("seated"),
      actUnitId: province.district.id,
      supersedesId: held?.id,
      reason: "Vi phạm khi còn ở huyện",
    });
    expect(await codesOf(officer, commune.unit.id, "seated")).toEqual(["failing:disciplined asks"]);
    expect(await codesOf(officer, commune.unit.id, "committee")).not.toContain("failing:disciplined blocks");
  });

  test("discipline of another year does not count in this season", async () => {
    await recordDiscipline(act(secretary, NOW), {
      ...discipline,
      subjectId: idOf("member"),
      decidedOn: "2023-06-20",
      actOn: "2023-02-01",
      actUnitId: cell.unit.id,
    });
    expect(await codesOf(officer, commune.unit.id, "member")).toEqual([]);
  });

  test("filtered by severity, kind, track and name; a cell sees its own, a foreign unit is not found", async () => {
    const all = await listFindings(district, province.district.id, everything);
    const blocks = await listFindings(district, province.district.id, { ...everything, severity: "blocks" });
    expect(blocks.total).toBe(all.counts.blocks);
    expect(new Set(blocks.rows.map((row) => row.finding.severity))).toEqual(new Set(["blocks"]));
    const disciplined = await listFindings(district, province.district.id, { ...everything, kind: "discipline" });
    expect(disciplined.rows.map((row) => row.finding.code)).toEqual(["failing:disciplined"]);
    const organisations = await listFindings(district, province.district.id, { ...everything, track: "organisation" });
    expect(new Set(organisations.rows.map((row) => row.track))).toEqual(new Set(["organisation"]));
    const own = await listFindings(secretary, cell.unit.id, everything);
    expect(new Set(own.rows.map((row) => row.homeUnit))).toEqual(new Set([cell.unit.name]));
  });

  test("paged on the server; the number of statements does not grow with the subjects", async () => {
    const few = await statementsOf(() => listFindings(district, province.district.id, everything));
    for (let index = 0; index < 30; index += 1) {
      const person = await buildPerson(`Trưởng Đoàn ${index}`, { isOfficial: true });
      await takeSeat(person, commune.executiveCommittee, "ordinary", "Ủy viên");
      await buildSubject({
        cycleId,
        deciding: province.district,
        home: commune.unit,
        track: "official",
        person,
        places: [{ collective: commune.standingCommittee, role: "head" }],
        proposal: "excellent",
      });
    }
    const many = await statementsOf(() => listFindings(district, province.district.id, everything));
    expect(many).toHaveLength(few.length);
    const first = await listFindings(district, province.district.id, everything);
    const second = await listFindings(district, province.district.id, { ...everything, page: 2 });
    expect([first.rows.length, first.total >= 30, second.rows.length > 0]).toEqual([25, true, true]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.key)).size).toBe(
      first.rows.length + second.rows.length,
    );
  });
});

test("R8.22 a subject nobody graded: the competent level decides, the gap is named", async () => {
  expect((await getSubject(officer, idOf("member"))).packLevel).toMatchObject({
    level: null,
    gaps: ["chưa đánh giá đủ các tiêu chí"],
  });
});
