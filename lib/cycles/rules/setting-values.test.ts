import { describe, expect, test } from "vitest";
import { showParameterValue } from "../../regulations/describe-pack";
import { fraction } from "../../regulations/fraction";
import { getPack } from "../../regulations/registry";
import { parseSettingValue, settingChoices, settingFormValue } from "./setting-values";
import { settingsInForce } from "./settings-in-force";

describe("values of settings as typed and shown", () => {
  test.each([
    [fraction(2, 3), "3/4", fraction(3, 4)],
    [fraction(1, 5), "15%", fraction(15, 100)],
    [fraction(1, 5), "12,5 %", fraction(125, 1000)],
    [fraction(1, 5), "0,15", null],
    [fraction(1, 5), "1/0", null],
    [3, "4", 4],
    [3, "-1", null],
    [false, "true", true],
    [false, "có", null],
    ["secretPaper", "showOfHands", "showOfHands"],
    [null, "1", null],
  ])("%j typed as %j is %j", (present, typed, value) => expect(parseSettingValue(present, typed)).toEqual(value));

  test("every value of the pack has words, every choice a label of its own, and its form value reads back", () => {
    for (const parameter of Object.values(getPack("ha-tinh-2024").parameters)) {
      expect(showParameterValue(parameter.value)).not.toBe("");
      for (const choice of settingChoices(parameter) ?? []) expect(choice.label).not.toBe(choice.value);
      if (parameter.value !== null) {
        expect(parseSettingValue(parameter.value, settingFormValue(parameter.value))).toEqual(parameter.value);
      }
    }
  });
});

describe("settings in force for a unit", () => {
  const pack = getPack("ha-tinh-2024");
  const row = (unitKind: string, value: unknown, key = "cap.share") => ({
    key,
    value,
    unitKind,
    unitName: unitKind,
    documentNumber: "15-QĐ/HU",
    documentOn: "2024-11-20",
  });

  test("a district's lower share holds and names its document", () => {
    const { pack: settled, overruled } = settingsInForce(pack, [row("districtCommittee", fraction(15, 100))]);
    expect(settled.parameters["cap.share"].value).toEqual(fraction(15, 100));
    expect(settled.parameters["cap.share"].changedBy).toMatchObject({ number: "15-QĐ/HU", level: "district" });
    expect(overruled).toEqual([]);
  });

  test("a value that the level above has since moved past is named as overruled, not an error", () => {
    const rows = [row("province", fraction(10, 100)), row("districtCommittee", fraction(15, 100))];
    const { pack: settled, overruled } = settingsInForce(pack, rows);
    expect(settled.parameters["cap.share"].value).toEqual(fraction(10, 100));
    expect(overruled).toMatchObject([{ unitName: "districtCommittee" }]);
  });

  test("a level that may not set a value changes nothing", () => {
    const { pack: settled, overruled } = settingsInForce(pack, [row("grassrootsCommittee", "inclusive", "cap.base")]);
    expect(settled.parameters["cap.base"].value).toBe("exclusive");
    expect(overruled).toHaveLength(1);
  });
});
