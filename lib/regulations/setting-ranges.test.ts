import { describe, expect, it } from "vitest";
import { compareShares } from "./fraction";
import { isFraction, type Parameter, type ParameterKey, type ParameterValue, type SettingLevel } from "./parameter";
import { getPack, listPacks } from "./registry";
import { rangeProblem, rangeText, SETTING_RANGES, settingRange } from "./setting-ranges";
import { freezePack, resolveSettings, settingProblem } from "./settings";

const pack = getPack("ha-tinh-2024");
const by = (level: SettingLevel) => ({ number: `1-QĐ/${level}`, issuedOn: "2024-12-01", level }) as const;

function problem(key: ParameterKey, value: ParameterValue, level: SettingLevel = "province", from = pack) {
  return settingProblem(key, from.parameters[key], value, by(level));
}

describe.each(listPacks().map((one) => [one.id, one] as const))("%s: ranges of its settings", (_id, one) => {
  it("every open number or share has a range that holds its default; nothing else has one", () => {
    for (const [key, parameter] of Object.entries(one.parameters) as [ParameterKey, Parameter][]) {
      const ordered = typeof parameter.value === "number" || isFraction(parameter.value);
      if (!ordered || parameter.latitude === "fixed") continue;
      const range = settingRange(key, parameter);
      expect([key, range === null]).toEqual([key, false]);
      if (range === null || (typeof parameter.value !== "number" && !isFraction(parameter.value))) continue;
      expect(compareShares(parameter.value, range.from)).toBeGreaterThanOrEqual(0);
      expect(compareShares(parameter.value, range.to)).toBeLessThanOrEqual(0);
    }
  });

  it("an open value without an order is one of its choices, or yes and no", () => {
    for (const parameter of Object.values<Parameter>(one.parameters)) {
      if (parameter.latitude === "fixed" || typeof parameter.value === "number" || isFraction(parameter.value))
        continue;
      expect(typeof parameter.value === "boolean" || (parameter.choices?.length ?? 0) > 1).toBe(true);
    }
  });
});

describe("what a level may set", () => {
  it.each([
    ["cap.share", { num: 1, den: 5 }, null],
    ["cap.share", { num: 1, den: 100 }, null],
    ["cap.share", { num: 0, den: 100 }, "Giá trị phải từ 1% đến 20%, tròn phần trăm."],
    ["cap.share", { num: 21, den: 100 }, "Chỉ được đặt thấp hơn cấp trên."],
    ["cap.share", { num: 175, den: 1000 }, "Tỷ lệ phải tròn phần trăm (ví dụ 15%)."],
    ["quorum.share", { num: 2, den: 3 }, null],
    ["quorum.share", { num: 1, den: 1 }, null],
    ["quorum.share", { num: 65, den: 100 }, "Chỉ được đặt cao hơn cấp trên."],
    ["sickLeave.months", 1, null],
    ["sickLeave.months", 12, null],
    ["sickLeave.months", 0, "Giá trị phải từ 1 đến 12."],
    ["sickLeave.months", 13, "Giá trị phải từ 1 đến 12."],
    ["sickLeave.months", 2.5, "Giá trị phải là số nguyên."],
    ["newCollective.months", 12, null],
    ["newCollective.months", 13, "Giá trị phải từ 1 đến 12."],
    ["collective.minimumMembers", 2, null],
    ["collective.minimumMembers", 1, "Giá trị phải từ 2 đến 9."],
    ["collective.minimumMembers", 10, "Giá trị phải từ 2 đến 9."],
    ["draft.workingDays", 30, null],
    ["draft.workingDays", 31, "Giá trị phải từ 3 đến 30."],
    ["draft.workingDays", 2, "Chỉ được đặt cao hơn cấp trên."],
    ["coupling.organisation.goodShare", { num: 4, den: 5 }, null],
    ["coupling.organisation.goodShare", { num: 79, den: 100 }, "Chỉ được đặt cao hơn cấp trên."],
  ] as const)("the province, %s = %j: %s", (key, value, expected) => {
    expect(problem(key, value)).toBe(expected);
  });

  it.each([
    ["cap.share", { num: 15, den: 100 }, null],
    ["quorum.share", { num: 3, den: 4 }, null],
    ["draft.workingDays", 5, null],
    ["ballot.electronic", true, null],
    ["sickLeave.months", 6, "Cấp này không được đặt giá trị này."],
    ["cap.base", "inclusive", "Cấp này không được đặt giá trị này."],
    ["coupling.organisation", "blocks", "Cấp này không được đặt giá trị này."],
  ] as const)("a district, %s = %j: %s", (key, value, expected) => {
    expect(problem(key, value, "district")).toBe(expected);
  });

  it.each([
    ["ballot.electronic", false, "district", true, "chỉ được đặt chặt hơn"],
    ["ballot.electronic", true, "district", false, null],
    ["ballot.electronic", false, "district", false, null],
    ["ballot.form", "secretPaper", "unit", "secretPaper", null],
    ["ballot.form", "secretPaper", "unit", "showOfHands", "chỉ được đặt chặt hơn"],
    ["ballot.form", "showOfHands", "unit", "secretPaper", null],
  ] as const)(
    "after the province set %s = %j by a document, a %s sets %j: %s",
    (key, above, level, value, expected) => {
      const set = resolveSettings(freezePack(pack), [{ key, value: above, document: by("province") } as never]);
      const found = problem(key, value, level, set);
      if (expected === null) expect(found).toBeNull();
      else expect(found).toContain(expected);
    },
  );

  it("a value that the pack does not state, or that has no range, has none; a value of another kind is no matter of the range", () => {
    const days = { ...pack.parameters["meeting.minimumDays"], value: null };
    expect(settingRange("meeting.minimumDays", days)).toBeNull();
    expect(settingRange("admission.months", pack.parameters["admission.months"])).toBeNull();
    expect(rangeProblem("meeting.minimumDays", days, 3)).toBeNull();
    expect(rangeProblem("admission.months", pack.parameters["admission.months"], 5)).toBeNull();
    expect(rangeProblem("cap.share", pack.parameters["cap.share"], "inclusive")).toBeNull();
  });

  it("says its range as an official reads it, cut by what the level above left", () => {
    expect(rangeText("cap.share", pack.parameters["cap.share"])).toBe("từ 1% đến 20%, tròn phần trăm");
    expect(rangeText("quorum.share", pack.parameters["quorum.share"])).toBe("từ 66,7% đến 100%");
    expect(rangeText("cap.base", pack.parameters["cap.base"])).toBeNull();
    expect(Object.keys(SETTING_RANGES).length).toBe(8);
  });
});
