import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { type FindingFilters, listFindings } from "@/lib/ratings/queries/list-findings";
import { recordConclusion } from "@/lib/task-results/commands/record-conclusion";
import { withdrawConclusion } from "@/lib/task-results/commands/withdraw-conclusion";
import { getResults } from "@/lib/task-results/queries/get-results";
import { act, actorWith } from "../../support/actors";
import { type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { endSeasons } from "../../support/cycles";
import { ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const everything: FindingFilters = { search: "", track: "", severity: "", kind: "", page: 1 };
let province: BuiltProvince;
let commune: BuiltCommune;
let district: Actor;
let officer: Actor;
const made: Record<string, string> = {};

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  district = await actorWith("districtOfficer", province.district);
  officer = await actorWith("grassrootsOfficer", commune.unit);
});

async function buildSeason(cycleId: string): Promise<void> {
  const [cell] = commune.cells;
  const seated = commune.committeeMembers[2];
  const common = { cycleId, deciding: province.district, home: commune.unit, proposal: "good" } as const;
  const places = [{ collective: commune.standingCommittee, role: "ordinary" as const }];
  const ids = {
    unit: await buildSubject({ ...common, track: "organisation", unit: commune.unit }),
    committee: await buildSubject({ ...common, track: "collective", collective: commune.standingCommittee }),
    seated: await buildSubject({ ...common, track: "official", person: seated, places, isLeader: true }),
    member: await buildSubject({ ...common, track: "partyMember", person: cell?.members[2] }),
  };
  for (const [key, { id }] of Object.entries(ids)) made[key] = id;
}

const conclusion = (key: string, kind: string, more: Record<string, unknown> = {}) => ({
  subjectId: made[key],
  kind,
  document: "Kết luận 15-KL/UBKTHU",
  issuer: "Ủy ban Kiểm tra Huyện ủy",
  concludedOn: "2024-11-20",
  ...more,
});

async function codesOf(key: string): Promise<string[]> {
  const { rows } = await listFindings(officer, commune.unit.id, everything);
  const own = rows.filter((row) => row.subjectId === made[key] && row.finding.code.startsWith("failing"));
  return own.map((row) => `${row.finding.code} ${row.finding.severity}`).sort();
}

async function withdrawAll(key: string, now: string): Promise<void> {
  const subjectId = made[key] ?? "";
  for (const entry of (await getResults(officer, subjectId)).conclusions) {
    if (entry.isSuperseded || entry.isWithdrawn) continue;
    await withdrawConclusion(act(officer, now), { subjectId, factId: entry.id, reason: "Đã hủy" });
  }
}

describe("RQ-10 conclusions beside the levels of a season under 124", () => {
  const NOW = "2024-12-10T08:00:00+07:00";

  beforeAll(async () => buildSeason((await buildOpenCycle()).id));

  test("R8.8 R8.9 a member's degradation asks of the person and blocks the collective he sits in, not the organisation", async () => {
    await recordConclusion(act(officer, NOW), conclusion("seated", "degraded"));
    expect(await codesOf("seated")).toEqual(["failing:degraded asks"]);
    expect(await codesOf("committee")).toEqual(["failing:degraded blocks"]);
    expect(await codesOf("unit")).toEqual([]);
    const { findings, packLevel, level } = await getSubject(officer, made.seated ?? "");
    expect(level).toBe("good");
    expect(packLevel?.level).toBe("failed");
    const read = "Kết luận 15-KL/UBKTHU của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2024";
    expect(packLevel?.explanation?.inputs.map(({ shown }) => shown)).toContain(read);
    expect(packLevel?.explanation?.steps.map(({ result }) => result.value)).toEqual(["degraded"]);
    const own = findings.find(({ explanation }) => explanation?.inputs.some(({ shown }) => shown === read));
    expect(own).toMatchObject({ severity: "asks" });
  });

  test("it is looked for under its own kind, an ordinary member below excellent as well", async () => {
    await recordConclusion(act(officer, NOW), conclusion("member", "prohibitedOrExemplary"));
    expect(await codesOf("member")).toEqual(["failing:prohibitedOrExemplary asks"]);
    const { rows } = await listFindings(officer, commune.unit.id, { ...everything, kind: "conclusions" });
    expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(
      new Set([made.seated, made.member, made.committee]),
    );
  });

  test("R8.7 of an organisation: blocked, set aside when found and remedied by itself", async () => {
    await recordConclusion(act(officer, NOW), conclusion("unit", "subordinateCorruption"));
    expect(await codesOf("unit")).toEqual(["failing:subordinateCorruption blocks"]);
    expect(await codesOf("committee")).toEqual(["failing:degraded blocks"]);
    const [held] = (await getResults(officer, made.unit ?? "")).conclusions;
    const correction = { supersedesId: held?.id, reason: "Đơn vị tự phát hiện", selfDiscovered: "on" };
    await recordConclusion(act(officer, NOW), conclusion("unit", "subordinateCorruption", correction));
    expect(await codesOf("unit")).toEqual([]);
  });

  test("withdrawn or of another year it counts nowhere; after the seat ended it is not the collective's", async () => {
    await withdrawAll("seated", NOW);
    expect([await codesOf("seated"), await codesOf("committee")]).toEqual([[], []]);
    await recordConclusion(act(officer, NOW), conclusion("seated", "degraded", { concludedOn: "2023-11-20" }));
    expect([await codesOf("seated"), await codesOf("committee")]).toEqual([[], []]);
    await recordConclusion(act(officer, NOW), conclusion("seated", "degraded", { concludedOn: "2024-11-02" }));
    expect(await codesOf("committee")).toEqual(["failing:degraded blocks"]);
    await ownerSql(
      `UPDATE collective_seat SET valid_to = '2024-11-01' WHERE collective_id = $1 AND person_id =
         (SELECT person_id FROM subject WHERE id = $2)`,
      [commune.standingCommittee.id, made.seated],
    );
    expect([await codesOf("seated"), await codesOf("committee")]).toEqual([["failing:degraded asks"], []]);
  });
});

describe("RQ-10 conclusions and votes of confidence in a season under 366", () => {
  const NOW = "2025-12-10T08:00:00+07:00";
  const day = { concludedOn: "2025-11-20" };

  beforeAll(async () => {
    await endSeasons();
    await buildSeason((await buildOpenCycle("ha-tinh-2025", 2025)).id);
  });

  test("R8.20 more than half of low papers blocks a leader, half does not", async () => {
    const votes = (lowVotes: string) =>
      conclusion("seated", "lowConfidence", { ...day, document: "Biên bản 2-BB", lowVotes, totalVotes: "30" });
    expect(await codeOf(recordConclusion(act(officer, NOW), votes("31")))).toBe("conclusion.lowAboveTotal");
    expect(await codeOf(recordConclusion(act(officer, NOW), votes("")))).toBe("conclusion.votesMissing");
    await recordConclusion(act(officer, NOW), votes("15"));
    expect(await codesOf("seated")).toEqual([]);
    await recordConclusion(act(officer, NOW), votes("16"));
    expect(await codesOf("seated")).toEqual(["failing:lowConfidence blocks"]);
    const { rows } = await listFindings(officer, commune.unit.id, { ...everything, kind: "conclusions" });
    expect(rows.map(({ finding }) => finding.text)).toEqual([
      "Phiếu tín nhiệm thấp 16/30 (53,3%) theo Biên bản 2-BB của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2025: thuộc trường hợp KHTNV, mức đang xét là HTTNV",
    ]);
    await withdrawAll("seated", NOW);
    expect(await codesOf("seated")).toEqual([]);
  });

  test("R8.19 R8.20 each conclusion reaches its own subject; what was remedied is left to the competent level", async () => {
    await recordConclusion(act(officer, NOW), conclusion("committee", "personnelWrongdoing", day));
    await recordConclusion(act(officer, NOW), conclusion("committee", "disunity", { ...day, selfDiscovered: "on" }));
    await recordConclusion(act(officer, NOW), conclusion("seated", "subordinateNegativity", day));
    expect(await codesOf("committee")).toEqual(["failing:disunity asks", "failing:personnelWrongdoing blocks"]);
    expect(await codesOf("seated")).toEqual(["failing:subordinateNegativity blocks"]);
    expect(await codesOf("unit")).toEqual([]);
    expect((await getResults(district, made.unit ?? "")).conclusionKinds).toEqual([]);
  });

  test("R8.21 of a member who leads nothing", async () => {
    await recordConclusion(act(officer, NOW), conclusion("member", "degraded", day));
    await recordConclusion(act(officer, NOW), conclusion("member", "prohibitedOrExemplary", day));
    expect(await codesOf("member")).toEqual(["failing:degraded blocks", "failing:prohibitedOrExemplary blocks"]);
  });
});
