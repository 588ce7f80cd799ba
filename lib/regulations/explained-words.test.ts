import { describe, expect, it } from "vitest";
import { formatCitation } from "./citation";
import { findCouplingConflicts, officialsAboveMembers } from "./coupling";
import { judgeDeadline } from "./deadline";
import { judgeExemption } from "./exemption";
import type { GradesInput, PointsInput } from "./level-facts";
import { levelFromGrades } from "./level-grades";
import { levelFromPoints } from "./level-points";
import { generateObligations } from "./obligations";
import { attributeViolation } from "./old-violations";
import { proposeParticipants } from "./participants";
import { totalPoints } from "./points-sheet";
import { getPack } from "./registry";

/** What an official reads follows the figures: each sentence that depends on a comparison, at its boundary. */

const graded: GradesInput = {
  subject: "leader",
  grades: [
    { code: "duty", group: "taskResult", grade: "excellent" },
    { code: "local", group: "general", grade: "good" },
  ],
  discipline: "none",
};
const points: PointsInput = {
  subject: "nonLeader",
  points: 92,
  tasksDoneShare: 1,
  tasksLateShare: 0,
  tasksAboveShare: 0.35,
  previousShortcomingsFixedShare: 1,
  discipline: "none",
};

describe("explanations of levels", () => {
  const pack = getPack("ha-tinh-2024");

  it.each([
    ["leader", "suy ra từ Quy định 124-QĐ/TW — cần xác nhận"],
    ["nonLeader", "suy ra từ Quy định 124-QĐ/TW — cần xác nhận"],
    ["collective", "Điều 12 Quy định 124-QĐ/TW"],
    ["organisation", "Điều 12 Quy định 124-QĐ/TW"],
  ] as const)("R8.10: the level of a %s rests on %s", (subject, clause) => {
    expect(formatCitation(levelFromGrades(pack, { ...graded, subject }).explanation.citation)).toBe(clause);
  });

  it("R8.5: criteria by their titles, one that the province added by its code; task results counted apart", () => {
    const { explanation } = levelFromGrades(pack, graded);
    const duty = pack.content.find((item) => item.subject === "leader" && item.code === "duty");
    expect(explanation.inputs.map((input) => input.label)).toEqual([duty?.title, "local"]);
    expect(explanation.arithmetic).toEqual([
      "Tất cả tiêu chí: Xuất sắc 1, Tốt 1, Trung bình 0, Kém 0",
      "Tiêu chí kết quả thực hiện nhiệm vụ: Xuất sắc 1, Tốt 0, Trung bình 0, Kém 0",
    ]);
    expect(explanation.result.text).toBe("Hoàn thành xuất sắc nhiệm vụ");
  });

  it("R8.22: who decides where no level fits, and why", () => {
    const open = levelFromGrades(pack, { ...graded, grades: graded.grades.slice(1) });
    expect(open.explanation.result.text).toBe("cấp có thẩm quyền quyết định: chưa đánh giá đủ các tiêu chí");
    expect(open.explanation.rule).toMatch(/^Mức được xét khi các tiêu chí, .* đã được đánh giá theo cấp độ/);
    const gap = levelFromPoints(getPack("hd43-2025"), { ...points, tasksDoneShare: 0.95 });
    expect(gap.explanation.result.text).toBe("cấp có thẩm quyền quyết định: chưa hoàn thành 100% nhiệm vụ");
    expect(gap.explanation.steps.at(-1)?.result).toEqual({
      value: false,
      text: "chưa đủ: chưa hoàn thành 100% nhiệm vụ",
    });
    const full = levelFromPoints(getPack("hd43-2025"), points).explanation;
    expect(full.result.text).toBe("Hoàn thành xuất sắc nhiệm vụ");
    expect(full.steps.at(-1)?.result).toEqual({ value: true, text: "đủ điều kiện của mức" });
  });
});

describe("other sentences at their boundary", () => {
  it.each([
    ["2024-06-01", "không sau ngày tính của kỳ 01/12/2024"],
    ["2024-06-02", ": sau ngày tính của kỳ 01/12/2024"],
  ])("R20.16: admitted %s: %s", (admittedOn, words) => {
    const input = { partyStatus: "probationary", admittedOn, cycleDate: "2024-12-01" } as const;
    expect(judgeExemption(getPack("ha-tinh-2024"), input).explanation.arithmetic[0]).toContain(words);
  });

  it.each([
    ["before", "không kể ngày được nêu"],
    ["through", "kể cả ngày được nêu"],
  ] as const)("RQ-13: the sentence of %s: %s", (bound, words) => {
    expect(judgeDeadline(bound, "2024-12-15", "2024-12-01T00:00:00Z").explanation.rule).toContain(words);
  });

  it.each([
    ["old", 2024, 2025, "đơn vị cũ"],
    ["new", 2024, 2025, "Vi phạm của năm trước"],
    ["new", 2025, 2025, "Vi phạm và kỷ luật trong năm"],
  ])("T10 R8.23: committed in %s in %i, disciplined in %i: %s", (unit, committedInYear, disciplinedInYear, words) => {
    const violation = { committedInYear, committedInUnitId: unit, disciplinedInYear };
    expect(attributeViolation(getPack("hd43-2025"), violation, "new").text).toContain(words);
  });

  it("R20.1: who has a part towards one of several bodies is proposed", () => {
    const attendees = [{ personId: "an", partyStatus: "official", posts: ["cellMember"] }] as const;
    expect(proposeParticipants(getPack("ha-tinh-2024"), ["cell", "agencyLeadership"], attendees)).toHaveLength(1);
  });

  it("R8.29: an equal share of officials is not above", () => {
    expect(officialsAboveMembers({ excellent: 1, rated: 5 }, { excellent: 2, rated: 10 })).toBe(false);
    expect(officialsAboveMembers({ excellent: 2, rated: 9 }, { excellent: 2, rated: 10 })).toBe(true);
  });

  it("R20.7: bodies of the level at good stand in nobody's way", () => {
    const facts = { subject: "organisation", level: "excellent", sameLevelBodies: ["good", "excellent"] } as const;
    expect(findCouplingConflicts(getPack("hd21-2019"), facts)).toEqual([]);
  });

  it("R8.12: no points at all in a group are points", () => {
    expect(totalPoints(getPack("hd43-2025"), { general: 0, result: 0 })).toBe(0);
  });
});

it("R20.4 R20.5: a member without a seat is no leading cadre, one with a seat is", () => {
  const people = ["an", "binh"].map((id) => ({ id, membership: { cellId: "c", partyStatus: "official" as const } }));
  const seats = [{ personId: "binh", role: "head" as const }];
  const { subjects } = generateObligations(getPack("ha-tinh-2024"), {
    cycleDate: "2024-12-01",
    organisations: [],
    collectives: [{ id: "x", unitId: "u", kind: "agencyLeadership", seats }],
    people,
  });
  const members = subjects.flatMap((subject) =>
    subject.kind === "person" && subject.track === "partyMember" ? [[subject.personId, subject.leadingCadre]] : [],
  );
  expect(members).toEqual([
    ["an", false],
    ["binh", true],
  ]);
});
