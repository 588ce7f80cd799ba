import { describe, expect, it } from "vitest";
import { article, convention, documentOnly } from "./citation";
import { comparePacks, packDifferences } from "./compare";
import { contentFor, gradedItems } from "./content";
import { describePack } from "./describe-pack";
import { judgeExemption } from "./exemption";
import { levelFromPoints } from "./level-points";
import { attributeViolation, violationsCounted } from "./old-violations";
import { packProblems } from "./pack-check";
import type { ParameterKey } from "./parameter";
import { findPack, getPack, listPacks } from "./registry";
import { citationsIn, isSeen } from "./seen-clauses";
import { freezePack, resolveSettings, settingProblem } from "./settings";

const named = listPacks().map((pack) => [pack.id, pack] as const);

describe.each(named)("%s: integrity", (_id, pack) => {
  it("R20.22 RQ-01: every citation was read, names a document of the pack, and every value is possible", () => {
    expect(packProblems(pack)).toEqual([]);
    expect(citationsIn(pack).length).toBeGreaterThan(80);
  });

  it("is plain data: its frozen copy is equal and answers the same", () => {
    const frozen = freezePack(pack);
    expect(frozen).toEqual(pack);
    const input = { partyStatus: "probationary", admittedOn: "2024-07-01", cycleDate: "2024-12-01" } as const;
    expect(judgeExemption(frozen, input)).toEqual(judgeExemption(pack, input));
  });

  it("describes each parameter with its clause and who may set it", () => {
    const lines = describePack(pack).filter((line) => line.section === "parameters");
    expect(lines.length).toBe(Object.keys(pack.parameters).length);
    for (const line of lines) expect(line.setBy).toMatch(/ấn định|được đặt/);
  });

  it("shows no code where an official reads", () => {
    for (const line of describePack(pack))
      expect(`${line.label} ${line.text}`).not.toMatch(/[a-z][A-Z]|allowed|refused|warned/);
  });
});

describe("R20.22: an article is never invented", () => {
  it.each([
    [article("124-QD/TW@2023-10-04", "12", "R8.7"), true],
    [article("124-QD/TW@2023-10-04", "12.3", "R8.7"), false],
    [article("124-QD/TW@2023-10-04", "12", "R3.1"), false],
    [article("31-QD/TU-HATINH@2024-11-12", "5", "R6.14"), false],
    [convention("R8.26"), true],
  ] as const)("%o: %s", (citation, seen) => {
    expect(isSeen(citation)).toBe(seen);
  });

  it("finds an invented clause anywhere in a pack", () => {
    const pack = freezePack(getPack("hd25-2023"));
    const invented = { ...pack, ratedOrganisations: article("124-QD/TW@2023-10-04", "99", "R3.8") };
    expect(packProblems(invented)).toEqual(["not read in its source: Điều 99 Quy định 124-QĐ/TW (R3.8)"]);
  });
});

describe("RQ-01 R20.22: what a pack may not say is found", () => {
  const pack = getPack("hd25-2023");
  const withParameter = (key: ParameterKey, value: unknown) => ({
    ...pack,
    parameters: { ...pack.parameters, [key]: { ...pack.parameters[key], value } },
  });

  it.each([
    ["admission.months", 6.5, "admission.months: not a whole number"],
    ["admission.months", -1, "admission.months: not a whole number"],
    ["quorum.share", { num: 3, den: 2 }, "quorum.share: share outside 0–1"],
    ["quorum.share", { num: -1, den: 2 }, "quorum.share: share outside 0–1"],
    ["cap.base", "both", "cap.base: default not among its choices"],
  ] as const)("%s %j", (key, value, problem) => {
    expect(packProblems(withParameter(key, value) as typeof pack)).toEqual([problem]);
  });

  it.each([
    ["admission.months", 0] as const,
    ["quorum.share", { num: 0, den: 1 }] as const,
    ["quorum.share", { num: 1, den: 1 }] as const,
  ])("%s %j is possible", (key, value) => {
    expect(packProblems(withParameter(key, value) as typeof pack)).toEqual([]);
  });

  it("documents that the pack does not name, cited with or without an article", () => {
    const exact = article("366-QD/TW@2025-08-30", "11", "R8.0");
    const whole = documentOnly("31-QD/TU-HATINH@2024-11-12", "R6.14");
    expect(packProblems({ ...pack, reviewedPersons: exact, reviewedCollectives: whole })).toEqual([
      "document not in the pack: Điều 11 Quy định 366-QĐ/TW",
      "document not in the pack: Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)",
    ]);
  });

  it("a convention that calls itself fixed, a day that does not exist, a line that stands twice", () => {
    const [deadline] = pack.deadlines;
    const fixed = { ...pack.parameters["late.policy"], latitude: "fixed" as const };
    const wrong = {
      ...pack,
      parameters: { ...pack.parameters, "late.policy": fixed },
      deadlines: deadline === undefined ? [] : [deadline, { ...deadline, monthDay: "02-30" }],
    };
    expect(packProblems(wrong)).toEqual([
      "late.policy: a convention cannot be fixed",
      `deadline ${deadline?.code}: no such day`,
      `twice: deadlines ${deadline?.code}`,
    ]);
  });
});

describe("R1.1: packs by id and version", () => {
  it("finds a pack, refuses an unknown one", () => {
    expect(getPack("ha-tinh-2024")).toBe(getPack("ha-tinh-2024", 1));
    expect(getPack("ha-tinh-2024").name).toBe("Hà Tĩnh 2024 (124 · HD 25 · 31-QĐ/TU)");
    expect(findPack("ha-tinh-2024", 2)).toBeUndefined();
    expect(() => getPack("hd43-2025", 7)).toThrow(RangeError);
  });

  it("a closed cycle recomputes under its own copy after another pack exists", () => {
    const closed = freezePack(getPack("hd25-2023"));
    const admitted = { partyStatus: "probationary", admittedOn: "2019-07-01", cycleDate: "2019-12-01" } as const;
    expect(judgeExemption(freezePack(getPack("hd21-2019")), admitted).reviewed).toBe(true);
    expect(judgeExemption(closed, admitted).reviewed).toBe(false);
    const points = {
      subject: "nonLeader",
      points: 90,
      tasksDoneShare: 1,
      tasksLateShare: 0,
      tasksAboveShare: 1,
      previousShortcomingsFixedShare: 1,
      discipline: "none",
    } as const;
    expect(() => levelFromPoints(closed, points)).toThrow(RangeError);
  });
});

const province = { number: "32-QĐ/TU", issuedOn: "2024-12-01", level: "province" } as const;
const district = { number: "7-QĐ/HU", issuedOn: "2024-12-02", level: "district" } as const;
const unit = { number: "1-NQ/CB", issuedOn: "2024-12-03", level: "unit" } as const;

describe("R1.1: settings of a cycle", () => {
  const frozen = freezePack(getPack("ha-tinh-2024"));

  it("the province, then the district, only in the stricter direction", () => {
    const set = resolveSettings(frozen, [
      { key: "cap.share", value: { num: 15, den: 100 }, document: district },
      { key: "cap.share", value: { num: 18, den: 100 }, document: province },
      { key: "ballot.form", value: "showOfHands", document: unit },
    ]);
    expect(set.parameters["cap.share"]).toMatchObject({ value: { num: 15, den: 100 }, changedBy: district });
    expect(set.parameters["ballot.form"].value).toBe("showOfHands");
    expect(frozen.parameters["cap.share"].value).toEqual({ num: 1, den: 5 });
  });

  it.each([
    ["above the centre's share", { key: "cap.share", value: { num: 21, den: 100 }, document: province }],
    ["a lower quorum", { key: "quorum.share", value: { num: 1, den: 2 }, document: province }],
    ["a value the text fixes", { key: "admission.months", value: 5, document: province }],
    ["a level that may not", { key: "cap.base", value: "inclusive", document: district }],
    ["a choice that does not exist", { key: "late.policy", value: "erase" as "lock", document: province }],
    ["another kind of value", { key: "ballot.selfVote", value: 1 as unknown as boolean, document: province }],
    ["a value where the pack has none", { key: "points.excellent", value: 90, document: province }],
    ["no document number", { key: "cap.base", value: "inclusive", document: { ...province, number: " " } }],
    ["a share beyond one", { key: "quorum.share", value: { num: 3, den: 2 }, document: province }],
  ] as const)("refuses %s", (_name, override) => {
    expect(() => resolveSettings(frozen, [override])).toThrow(expect.objectContaining({ field: override.key }));
  });

  it("what the pack does not state is set by nobody, and nothing is set to nothing", () => {
    const stated = frozen.parameters["draft.workingDays"];
    const unstated = { ...stated, value: null };
    expect(settingProblem("draft.workingDays", unstated, 3, province)).toBe("Giá trị không đúng kiểu.");
    expect(settingProblem("draft.workingDays", unstated, null, province)).toBe("Giá trị không đúng kiểu.");
    expect(settingProblem("draft.workingDays", stated, null, province)).toBe("Giá trị không đúng kiểu.");
    expect(settingProblem("draft.workingDays", stated, 5, province)).toBeNull();
  });

  it("a district may not loosen what the province has tightened", () => {
    const overrides = [
      { key: "cap.share", value: { num: 10, den: 100 }, document: province },
      { key: "cap.share", value: { num: 15, den: 100 }, document: district },
    ] as const;
    expect(() => resolveSettings(frozen, overrides)).toThrow(expect.objectContaining({ field: "cap.share" }));
  });
});

describe("R1.1 R3.12 R16: packs side by side", () => {
  it("2024 and 2025 differ where the texts do", () => {
    const rows = packDifferences(getPack("ha-tinh-2024"), getPack("ha-tinh-2025"));
    const keys = rows.map((row) => `${row.section}:${row.key}`);
    expect(keys).toContain("parameters:points.excellent");
    expect(keys).toContain("parameters:cap.outstandingShare");
    expect(keys).toContain("collectives:grassrootsStandingCommittee");
    expect(keys).toContain("capacities:executiveCommitteeMember:advisory");
    expect(keys).not.toContain("exemptions:newlyAdmitted");
  });

  it("a pack does not differ from itself; HD 21 treats the newly admitted otherwise", () => {
    for (const [, pack] of named) expect(packDifferences(pack, pack)).toEqual([]);
    const row = comparePacks(getPack("hd21-2019"), getPack("hd25-2023")).find((one) => one.key === "newlyAdmitted");
    expect(row?.difference).toBe("content");
  });
});

describe("T10 R8.23: old violations", () => {
  const pack = getPack("hd43-2025");
  const moved = { committedInYear: 2024, committedInUnitId: "old", disciplinedInYear: 2025 };

  it.each([
    ["old", 2025, 1],
    ["new", 2025, 0],
    ["old", 2024, 0],
  ])("counts against %s in %i: %i", (unitId, year, count) => {
    expect(violationsCounted(pack, [moved], unitId, year)).toHaveLength(count);
  });

  it("in one's own unit in the year; under 124 only by convention", () => {
    const own = { committedInYear: 2025, committedInUnitId: "a", disciplinedInYear: 2025 };
    expect(attributeViolation(pack, own, "a")).toMatchObject({ unitId: "a", year: 2025, citation: { kind: "exact" } });
    expect(attributeViolation(getPack("ha-tinh-2024"), own, "a").citation.kind).toBe("convention");
  });
});

describe("RQ-03 RQ-07 R5.4 R5.5 R5.9 R9.7: review content", () => {
  it.each([
    ["ha-tinh-2024", "leader", 6],
    ["ha-tinh-2024", "nonLeader", 3],
    ["ha-tinh-2024", "collective", 5],
    ["hd21-2019", "leader", 3],
    ["hd43-2025", "leader", 0],
  ] as const)("%s: a %s grades %i items", (id, subject, graded) => {
    expect(gradedItems(getPack(id), subject)).toHaveLength(graded);
  });

  it("R9.8b: the task results of a leader are items 2 and 3", () => {
    const items = gradedItems(getPack("ha-tinh-2024"), "leader").filter((item) => item.graded === "taskResult");
    expect(items.map((item) => item.code)).toEqual(["duty", "leading"]);
  });

  it("layers follow each other: centre, province, district", () => {
    const added = {
      code: "local",
      subject: "leader",
      layer: "district",
      title: "Nội dung của huyện",
      graded: null,
      citation: convention("R5.9"),
    } as const;
    const layers = contentFor(getPack("ha-tinh-2024"), "leader", [added]).map((item) => item.layer);
    expect(layers.slice(-3)).toEqual(["centre", "province", "district"]);
    expect(contentFor(getPack("ha-tinh-2024"), "nonLeader", [added]).some((item) => item.code === "local")).toBe(false);
  });
});
