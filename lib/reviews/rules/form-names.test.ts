import { describe, expect, test } from "vitest";
import { formName } from "./form-names";

describe("R9.6 R9.9 R9.10 the forms are named by the guidance of the season", () => {
  test.each([
    ["ha-tinh-2024", "leader", "02B"],
    ["ha-tinh-2024", "nonLeader", "02A"],
    ["hd25-2023", "leader", "02B"],
    ["ha-tinh-2025", "leader", "02A"],
    ["hd43-2025", "nonLeader", "02B"],
    ["hd43-2025", "outsideSystem", "02C"],
    ["ha-tinh-2025", "collective", "01"],
    ["hd21-2019", "leader", "02"],
  ] as const)("%s, %s: Mẫu %s", (pack, form, number) => {
    expect(formName(pack, form)).toContain(`(Mẫu ${number})`);
  });

  test("no number is given where none was read", () => {
    expect(formName("hd21-2019", "collective")).toBe("Báo cáo kiểm điểm tập thể");
  });
});
