import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

function run(pack: string, question: string, input: string) {
  const result = spawnSync(process.execPath, ["--import", "tsx", "scripts/rules.ts", pack, question], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { code: result.status, output: JSON.parse(result.stdout) as unknown };
}

describe("npm run --silent rules", { timeout: 60_000 }, () => {
  it("answers with JSON, the citation also as an official reads it", () => {
    const input = {
      subjectKind: "grassrootsStandingCommittee",
      post: "executiveCommitteeMember",
      partyStatus: "official",
    };
    expect(run("ha-tinh-2024", "participants", JSON.stringify(input))).toMatchObject({
      code: 0,
      output: { capacity: "advisory", citation: { shown: "Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)" } },
    });
  });

  it.each([
    ["ha-tinh-2024", "cap", "not json", "input"],
    ["ha-tinh-2024", "cap", '{"groupGoodOrBetter": 2.5, "proposedExcellent": 0}', "groupGoodOrBetter"],
    ["ha-tinh-2024", "cap", "", "input"],
    ["ha-tinh-2024", "", "{}", "question"],
    ["unknown", "cap", "{}", "pack"],
    ["hd43-2025", "level", '[{"points": 92}]', "input"],
  ])("%s %s %s ends with 1 and names %s", (pack, question, input, field) => {
    const { code, output } = run(pack, question, input);
    expect(code).toBe(1);
    expect(output).toEqual({ error: { field, message: expect.any(String) } });
  });
});
