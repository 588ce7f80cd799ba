import { expect, test } from "vitest";
import { describePack } from "@/lib/regulations/describe-pack";
import type { PackLine } from "@/lib/regulations/pack-line";
import { getPack } from "@/lib/regulations/registry";
import { freezePack, resolveSettings } from "@/lib/regulations/settings";
import { seasonSetting } from "./season-setting";

const pack = getPack("ha-tinh-2024");
const lines = describePack(pack);
const inForce = describePack(
  resolveSettings(freezePack(pack), [
    {
      key: "cap.share",
      value: { num: 15, den: 100 },
      document: { number: "32-QĐ/TU", issuedOn: "2024-12-01", level: "province" },
    },
  ]),
);

function shown(key: string, now: readonly PackLine[]): string | null {
  const line = lines.find((one) => one.key === key);
  return line ? seasonSetting(line, now) : "no such line";
}

test("a value set in the season is shown with who set it by which document, the others are not", () => {
  expect(shown("cap.share", inForce)).toBe("15%; cấp tỉnh đặt theo 32-QĐ/TU ngày 01/12/2024");
  expect(shown("cap.base", inForce)).toBeNull();
  expect(shown("cap.share", lines)).toBeNull();
});
