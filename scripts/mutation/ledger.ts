import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What the mutants of one pack or one file showed. Stands only where no mutant survived. */
export type Entry = {
  /** Of the mutants themselves: another mutant, another digest. */
  readonly digest: string;
  readonly killed: number;
  readonly equivalent: number;
  /** Per rule the title of a test that carries its id and noticed a mutant of that rule. */
  readonly proves: Readonly<Record<string, string>>;
};

/** By pack id, or by file from the root of the project. */
export type Ledger = Readonly<Record<string, Entry>>;

export const LEDGER_FILE = "docs/rules-mutation.json";

export function digestOf(mutants: readonly string[]): string {
  return createHash("sha256").update(mutants.join("\n")).digest("hex").slice(0, 16);
}

export function readLedger(root: string): Ledger {
  const file = path.join(root, LEDGER_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Ledger) : {};
}

export function writeLedger(root: string, ledger: Ledger): void {
  const sorted = Object.fromEntries(Object.entries(ledger).toSorted(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(path.join(root, LEDGER_FILE), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** The rules whose own mutants were noticed by a test that carries their id. */
export function provedRules(ledger: Ledger): Set<string> {
  return new Set(Object.values(ledger).flatMap(({ proves }) => Object.keys(proves)));
}
