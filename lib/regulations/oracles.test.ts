import { describe, expect, it } from "vitest";
import oracles from "./oracles.json";
import { askRules } from "./questions/ask";
import { RuleError } from "./rule-error";

describe("oracles of the rules", () => {
  it.each(oracles.map((oracle, index) => ({ ...oracle, index })))(
    "$from: case $index, $pack $question",
    ({ pack, question, input, expect: expected }) => {
      expect(askRules(pack, question, input)).toMatchObject(expected);
    },
  );
});

const cap = { groupGoodOrBetter: 40, proposedExcellent: 6 };
const level = {
  subject: "nonLeader",
  points: 92,
  tasksDoneShare: 1,
  tasksLateShare: 0,
  tasksAboveShare: 0.35,
  previousShortcomingsFixedShare: 1,
  discipline: "none",
};
const deadline = { bound: "before", date: "2024-12-15", at: "2024-12-14T23:59:59+07:00" };
const criterion = { code: "a", group: "taskResult", grade: "good" };
const grades = { subject: "organisation", grades: [criterion], discipline: "none", subordinatesDisciplinedShare: 0.1 };
const coupling = { subject: "individual", track: "partyMember", level: "good" };
const exemption = { partyStatus: "official", cycleDate: "2024-12-01" };

describe("input outside the meaning of its field is an error that names it", () => {
  it.each([
    ["nghe-an-2024", "cap", cap, "pack"],
    ["ha-tinh-2024@9", "cap", cap, "pack"],
    ["", "cap", cap, "pack"],
    ["ha-tinh-2024", "weather", cap, "question"],
    ["ha-tinh-2024", "toString", cap, "question"],
    ["ha-tinh-2024", "cap", null, "input"],
    ["ha-tinh-2024", "cap", [], "input"],
    ["ha-tinh-2024", "cap", {}, "groupGoodOrBetter"],
    ["ha-tinh-2024", "cap", { ...cap, groupGoodOrBetter: 39.5 }, "groupGoodOrBetter"],
    ["ha-tinh-2024", "cap", { ...cap, proposedExcellent: -1 }, "proposedExcellent"],
    ["ha-tinh-2024", "cap", { ...cap, proposedExcellent: "6" }, "proposedExcellent"],
    ["ha-tinh-2024", "cap", { ...cap, groupGoodOrBetter: 1e300 }, "groupGoodOrBetter"],
    ["ha-tinh-2024", "cap", { ...cap, share: 1.2 }, "share"],
    ["ha-tinh-2024", "cap", { ...cap, share: -0.1 }, "share"],
    ["ha-tinh-2024", "cap", { ...cap, share: { num: 3, den: 2 } }, "share"],
    ["ha-tinh-2024", "cap", { ...cap, base: "all" }, "base"],
    ["ha-tinh-2024", "cap", { ...cap, extra: 1 }, "extra"],
    ["hd43-2025", "level", { ...level, points: 100.01 }, "points"],
    ["hd43-2025", "level", { ...level, points: -0.1 }, "points"],
    ["hd43-2025", "level", { ...level, tasksDoneShare: 1.0001 }, "tasksDoneShare"],
    ["hd43-2025", "level", { ...level, discipline: "scolded" }, "discipline"],
    ["hd43-2025", "level", { ...level, subject: "person" }, "subject"],
    ["hd25-2023", "level", level, "grades"],
    ["ha-tinh-2024", "deadline", { ...deadline, date: "2024-02-30" }, "date"],
    ["ha-tinh-2024", "deadline", { ...deadline, at: "2024-12-14T23:59:59" }, "at"],
    ["ha-tinh-2024", "deadline", { ...deadline, at: "2023-02-29T00:00:00Z" }, "at"],
    ["ha-tinh-2024", "deadline", { ...deadline, bound: "until" }, "bound"],
    ["ha-tinh-2024", "exemption", { ...exemption, cycleDate: "2024-13-01" }, "cycleDate"],
    ["ha-tinh-2024", "exemption", { ...exemption, partyStatus: "probationary", admittedOn: null }, "admittedOn"],
    ["ha-tinh-2024", "exemption", { ...exemption, partyStatus: "nonParty", admittedOn: "2024-01-01" }, "admittedOn"],
    ["ha-tinh-2024", "exemption", { ...exemption, partyStatus: "nonParty", excused: "suspended" }, "excused"],
    ["ha-tinh-2024", "exemption", { ...exemption, excused: "ill" }, "excused"],
    ["ha-tinh-2024", "exemption", { ...exemption, cycleDate: "0000-01-01" }, "cycleDate"],
    ["ha-tinh-2024", "exemption", { ...exemption, excused: "sickLeave", sickLeaveMonths: -1 }, "sickLeaveMonths"],
    ["ha-tinh-2024", "exemption", { ...exemption, excused: "sickLeave", sickLeaveMonths: 13 }, "sickLeaveMonths"],
    ["hd21-2019", "exemption", { ...exemption, sickLeaveMonths: 5 }, "sickLeaveMonths"],
    ["hd21-2019", "exemption", { ...exemption, excused: "maternity", sickLeaveMonths: 5 }, "sickLeaveMonths"],
    ["ha-tinh-2025", "level", { ...level, tasksDoneShare: 0.3 }, "tasksAboveShare"],
    ["ha-tinh-2025", "level", { ...level, tasksDoneShare: { num: 34, den: 100 } }, "tasksAboveShare"],
    ["ha-tinh-2025", "level", { ...level, tasksDoneShare: { num: 6, den: 5 } }, "tasksDoneShare"],
    ["ha-tinh-2025", "level", { ...level, subordinatesFailedShare: { num: 1, den: 0 } }, "subordinatesFailedShare.den"],
    ["ha-tinh-2024", "level", { ...grades, grades: [{ ...criterion, code: " " }] }, "grades.0.code"],
    ["ha-tinh-2024", "level", { ...grades, grades: [criterion, criterion] }, "grades"],
    ["ha-tinh-2024", "level", { ...grades, grades: [criterion, { ...criterion, code: "a " }] }, "grades"],
    ["ha-tinh-2024", "level", { ...grades, subordinateDisciplined: false }, "subordinateDisciplined"],
    ["ha-tinh-2024", "deadline", { ...deadline, date: "0000-01-01" }, "date"],
    ["ha-tinh-2024", "deadline", { ...deadline, at: "9999-12-31T23:59:59Z" }, "at"],
    ["ha-tinh-2024", "vote", { levels: { excellent: 5, good: 3, fair: 0, failed: 0 }, base: 7 }, "levels"],
    ["ha-tinh-2024", "vote", { levels: { excellent: 0, good: 0, fair: 0, failed: 1 }, base: 0 }, "levels"],
    ["ha-tinh-2024", "vote", { levels: { excellent: 5, good: -3, fair: 0, failed: 0 }, base: 7 }, "levels.good"],
    ["ha-tinh-2024", "coupling", { ...coupling, track: "official", isOfficial: false }, "track"],
    ["ha-tinh-2024", "coupling", { ...coupling, isOfficial: false, officialLevel: "good" }, "officialLevel"],
    ["ha-tinh-2024", "coupling", { ...coupling, shortcomingsFixedShare: 1.5 }, "shortcomingsFixedShare"],
    ["ha-tinh-2024", "coupling", { ...coupling, sameLevelBodies: ["good", "best"] }, "sameLevelBodies"],
    ["ha-tinh-2024", "participants", { subjectKind: "choir", post: "leader", partyStatus: "official" }, "subjectKind"],
    ["ha-tinh-2024", "order", { step: "vote", subject: "head", missing: ["weather"] }, "missing"],
    ["ha-tinh-2024", "obligations", { cycleDate: "2024-12-01", people: [{ id: "" }] }, "people.0.id"],
  ])("%s %s %j: %s", (pack, question, input, field) => {
    const ask = () => askRules(pack, question, input);
    expect(ask).toThrow(RuleError);
    expect(ask).toThrow(expect.objectContaining({ field }));
  });

  it.each([
    ["coupling", { ...coupling, isOfficial: false, officialLevel: null }],
    ["vote", { levels: { excellent: 5, good: 3, fair: 0, failed: 0 }, base: 8 }],
    ["exemption", { ...exemption, excused: "sickLeave", sickLeaveMonths: 12 }],
    ["deadline", { ...deadline, date: "1900-01-01" }],
    ["deadline", { ...deadline, date: "2199-12-31" }],
  ])("what is just possible is answered: %s %j", (question, input) => {
    expect(askRules("ha-tinh-2024", question, input)).toBeDefined();
  });

  it("speaks Vietnamese", () => {
    const messageFor = (input: unknown) => {
      try {
        askRules("ha-tinh-2024", "cap", input);
        return "";
      } catch (error) {
        return error instanceof RuleError ? error.message : "";
      }
    };
    for (const input of [
      {},
      { ...cap, extra: 1 },
      { ...cap, base: "x" },
      { ...cap, share: "x" },
      null,
      { ...cap, groupGoodOrBetter: 1e300 },
    ]) {
      expect(messageFor(input)).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđáàãâăéèêíìĩóòõôơúùũưý]/);
      expect(messageFor(input)).not.toMatch(/invalid|expected|Too/i);
    }
  });
});
