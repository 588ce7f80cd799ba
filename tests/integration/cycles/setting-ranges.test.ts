import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { compareShares, type Share } from "@/lib/regulations/fraction";
import { SETTING_RANGES } from "@/lib/regulations/setting-ranges";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { openSeason } from "../../support/cycles";
import { appSql } from "../../support/database";

let province: BuiltProvince;
let cycleId: string;

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId } = await openSeason(province));
});

function put(key: string, value: unknown, documentNumber = "1-QĐ/TU") {
  return appSql(
    `INSERT INTO cycle_setting (id, cycle_id, unit_id, key, value, document_number, document_on, set_at)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, '2024-11-20', now())
     ON CONFLICT (cycle_id, unit_id, key) DO UPDATE SET value = EXCLUDED.value, document_number = EXCLUDED.document_number
     RETURNING key`,
    [newId(), cycleId, province.district.id, key, JSON.stringify(value), documentNumber],
  );
}

/** A step beyond a bound, in the kind of the bound. */
function beyond(bound: Share, step: 1 | -1): Share {
  return typeof bound === "number" ? bound + step : { num: bound.num * 100 + step * bound.den, den: bound.den * 100 };
}

test.each(Object.entries(SETTING_RANGES))(
  "R20.6 R8.24: the database keeps %s inside the range of the rules, its bounds included",
  async (key, range) => {
    for (const value of [range.from, range.to]) expect(await put(key, value)).toEqual([{ key }]);
    for (const value of [beyond(range.from, -1), beyond(range.to, 1)]) {
      expect(compareShares(value, 0)).toBeGreaterThanOrEqual(0);
      await expect(put(key, value)).rejects.toMatchObject({ constraint: "cycle_setting_in_range" });
    }
  },
);

test.each([
  ["cap.share", { num: 175, den: 1000 }],
  ["cap.share", { num: 1, den: 0 }],
  ["cap.share", { num: "1", den: 5 }],
  ["cap.share", { share: 0.2 }],
  ["sickLeave.months", 2.5],
  ["ballot.form", null],
  ["ballot.form", ["secretPaper"]],
])("refuses %s = %j", async (key, value) => {
  await expect(put(key, value)).rejects.toMatchObject({ constraint: "cycle_setting_in_range" });
});

test("choices, yes and no are kept; a setting without the number of its document is not", async () => {
  expect(await put("ballot.form", "showOfHands")).toEqual([{ key: "ballot.form" }]);
  expect(await put("ballot.electronic", true)).toEqual([{ key: "ballot.electronic" }]);
  await expect(put("ballot.form", "showOfHands", " ")).rejects.toMatchObject({ constraint: "cycle_setting_document" });
});
