import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { EQUIVALENTS } from "./equivalents";
import { LEDGER_FILE, provedRules, readLedger } from "./ledger";
import { withMarks } from "./rows";
import { readRows } from "./run";
import { sourceMutants } from "./source-mutants";
import { packSubjects, sourceSubjects } from "./subjects";

const root = path.resolve(import.meta.dirname, "../..");
const requirements = readFileSync(path.join(root, "docs/requirements.md"), "utf8");
const ledger = readLedger(root);
const rows = readRows(root);
const subjects = [...packSubjects(root, rows), ...sourceSubjects(root, rows)];

test(`${LEDGER_FILE} speaks of every pack and file of today, and of nothing else`, () => {
  const today = Object.fromEntries(subjects.map(({ key, digest }) => [key, digest]));
  const recorded = Object.fromEntries(Object.entries(ledger).map(([key, { digest }]) => [key, digest]));
  expect(recorded, "run rules:mutate for a pack, rules:mutate-source for a file that changed").toEqual(today);
});

test("every mutant was noticed, except the equivalent ones, each with its reason", () => {
  for (const { key, cases } of subjects) {
    const { killed = 0, equivalent = 0 } = ledger[key] ?? {};
    expect([key, killed + equivalent]).toEqual([key, cases.length]);
    expect([key, equivalent]).toEqual([key, EQUIVALENTS.filter(({ file }) => file === key).length]);
  }
  const mutants = sourceMutants(root);
  for (const { file, code, becomes, reason } of EQUIVALENTS) {
    const same = mutants.filter((one) => one.file === file && one.code === code && one.becomes === becomes);
    expect([code, same.length]).toEqual([code, 1]);
    expect(reason.length).toBeGreaterThan(20);
  }
});

test("the marks of docs/requirements.md are those of the runs", () => {
  expect(requirements).toBe(withMarks(requirements, provedRules(ledger)));
  expect(rows.filter(({ isMarked }) => isMarked).length).toBeGreaterThan(0);
});

test("a mark stands only for a title that carries the id, of a rule that the table lists", () => {
  const listed = new Set(rows.map(({ id }) => id));
  for (const { proves } of Object.values(ledger)) {
    for (const [id, title] of Object.entries(proves)) {
      expect(listed).toContain(id);
      expect(title).toMatch(new RegExp(`\\b${id.replace(".", "\\.")}\\b`));
    }
  }
});
