import { describe, expect, it } from "vitest";
import { formatCitation } from "./citation";
import { type PersonFormFacts, personForm } from "./person-form";
import { getPack } from "./registry";

const pack = getPack("ha-tinh-2025");
const OTHER: PersonFormFacts = { leads: false, isOfficial: false, workSector: "politicalSystem", asksOutside: true };
const of = (facts: Partial<PersonFormFacts>) => personForm(pack, { ...OTHER, ...facts });

describe("R8.14 R8.15 R8.16 which form a person is reviewed and scored by", () => {
  it.each<[Partial<PersonFormFacts>, string, boolean]>([
    [{ workSector: "outside" }, "outsideSystem", false],
    [{ workSector: "politicalSystem" }, "nonLeader", false],
    [{ workSector: null }, "nonLeader", true],
    [{ workSector: null, isOfficial: true }, "nonLeader", false],
    [{ workSector: "outside", isOfficial: true }, "nonLeader", false],
    [{ workSector: "outside", leads: true }, "leader", false],
    [{ workSector: null, leads: true }, "leader", false],
    [{ workSector: "politicalSystem", leads: true }, "leader", false],
    [{ workSector: "outside", asksOutside: false }, "nonLeader", false],
    [{ workSector: null, asksOutside: false }, "nonLeader", false],
  ])("%j: %s, the register lacks the fact: %s", (facts, form, isUnsaid) => {
    const { explanation, ...answer } = of(facts);
    expect(answer).toEqual({ form, isUnsaid });
    expect(explanation?.result.value).toBe(form);
  });

  it("a pack of grades knows no form of those outside, and explains none", () => {
    const facts = { ...OTHER, workSector: "outside" } as const;
    expect(personForm(getPack("ha-tinh-2024"), facts)).toEqual({
      form: "nonLeader",
      isUnsaid: false,
      explanation: null,
    });
  });

  it("a pack of points that writes no such form asks none", () => {
    const pointGroups = pack.levelRules.pointGroups.filter(({ subject }) => subject !== "outsideSystem");
    const without = { ...pack, levelRules: { ...pack.levelRules, pointGroups } };
    expect(personForm(without, { ...OTHER, workSector: "outside" }).form).toBe("nonLeader");
    expect(personForm(without, { ...OTHER, workSector: null }).isUnsaid).toBe(false);
  });
});

describe("“Vì sao?” of the form", () => {
  it.each<[Partial<PersonFormFacts>, string[], RegExp, string, string]>([
    [
      { workSector: "outside" },
      ["không", "ngoài hệ thống chính trị"],
      /^Đảng viên không làm việc trong hệ thống chính trị có mẫu và tiêu chí riêng$/,
      "Quy định 366-QĐ/TW (điều, khoản: chờ bổ sung)",
      "mẫu của đảng viên không làm việc trong hệ thống chính trị",
    ],
    [
      { workSector: "politicalSystem" },
      ["không", "trong hệ thống chính trị"],
      /^Người không giữ chức vụ lãnh đạo, quản lý dùng mẫu của người không giữ chức vụ$/,
      "Quy định 366-QĐ/TW (điều, khoản: chờ bổ sung)",
      "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: null },
      ["không", "hồ sơ chưa ghi"],
      /^Hồ sơ chưa ghi người này làm việc trong hay ngoài hệ thống chính trị nên tạm dùng/,
      "quy ước của hệ thống — cần xác nhận",
      "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: "outside", leads: true },
      ["có", "ngoài hệ thống chính trị"],
      /^Người giữ chức vụ lãnh đạo, quản lý dùng mẫu .*, cả khi không làm việc/,
      "suy ra từ Quy định 366-QĐ/TW — cần xác nhận",
      "mẫu của cá nhân giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: null, leads: true },
      ["có", "hồ sơ chưa ghi"],
      /^Người giữ chức vụ lãnh đạo, quản lý dùng mẫu của người lãnh đạo, quản lý$/,
      "Quy định 366-QĐ/TW (điều, khoản: chờ bổ sung)",
      "mẫu của cá nhân giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: "outside", asksOutside: false },
      ["không", "ngoài hệ thống chính trị"],
      /^Đợt này mở khi chưa có mẫu của đảng viên không làm việc/,
      "quy ước của hệ thống — cần xác nhận",
      "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: "politicalSystem", asksOutside: false },
      ["không", "trong hệ thống chính trị"],
      /^Người không giữ chức vụ/,
      "Quy định 366-QĐ/TW (điều, khoản: chờ bổ sung)",
      "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
    ],
    [
      { workSector: null, asksOutside: false },
      ["không", "hồ sơ chưa ghi"],
      /^Người không giữ chức vụ/,
      "Quy định 366-QĐ/TW (điều, khoản: chờ bổ sung)",
      "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
    ],
  ])("%j names the facts %j, the rule and its clause", (facts, shown, rule, citation, result) => {
    const { explanation } = of(facts);
    expect(explanation?.title).toBe("Mẫu bản kiểm điểm, chấm điểm");
    expect(explanation?.inputs.map((input) => [input.name, input.label])).toEqual([
      ["leads", "Giữ chức vụ lãnh đạo, quản lý"],
      ["workSector", "Nơi làm việc theo hồ sơ đảng viên"],
    ]);
    expect(explanation?.inputs.map((input) => input.shown)).toEqual(shown);
    expect(explanation?.rule).toMatch(rule);
    expect(explanation && formatCitation(explanation.citation)).toBe(citation);
    expect(explanation?.result.text).toBe(result);
  });

  it("each form cites the rule of its own appendix", () => {
    const rules = [{ leads: true }, {}, { workSector: "outside" as const }, { workSector: null }];
    expect(rules.map((facts) => of(facts).explanation?.citation.rule)).toEqual(["R8.14", "R8.15", "R8.16", "R8.16"]);
    expect(of({ leads: true, workSector: "outside" }).explanation?.citation).toMatchObject({
      kind: "inferred",
      rule: "R8.14",
    });
    expect(of({ workSector: "outside", asksOutside: false }).explanation?.citation.rule).toBe("R8.16");
    expect(of({ workSector: "outside" }).explanation?.inputs[1]?.value).toBe("outside");
  });
});
