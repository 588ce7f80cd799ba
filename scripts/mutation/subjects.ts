import path from "node:path";
import type { Pack } from "../../lib/regulations/pack";
import { listPacks } from "../../lib/regulations/registry";
import { digestOf } from "./ledger";
import { type Mutant, mutantsOf } from "./mutants";
import { type RulesOfMutant, rulesOfFile, rulesOfValue } from "./owners";
import type { Row } from "./rows";
import type { Change } from "./session";
import { RULE_FILES, type SourceMutant, sourceMutants } from "./source-mutants";

/** One mutant as the runner sees it. */
export type Case = RulesOfMutant & { readonly change: NonNullable<Change>; readonly name: string };

/** What one entry of the ledger speaks of: a pack or a file, with its mutants. */
export type Subject = { readonly key: string; readonly digest: string; readonly cases: readonly Case[] };

function nameOfValue({ packId, path: steps, value }: Mutant): string {
  return `${packId} ${steps.join(".")} := ${Array.isArray(value) ? `(list of ${value.length})` : JSON.stringify(value)}`;
}

function nameOfSource({ file, line, from, to, code }: SourceMutant): string {
  return `${file}:${line} ${from} → ${to}   ${code}`;
}

export function packSubject(root: string, pack: Pack, rows: readonly Row[]): Subject {
  const mutants = mutantsOf(pack);
  return {
    key: pack.id,
    digest: digestOf(mutants.map((mutant) => JSON.stringify(mutant))),
    cases: mutants.map((mutant) => ({
      change: { pack: mutant },
      name: nameOfValue(mutant),
      ...rulesOfValue(root, pack, mutant, rows),
    })),
  };
}

export function sourceSubject(root: string, name: string, rows: readonly Row[]): Subject {
  const mutants = sourceMutants(root, name);
  const file = `lib/regulations/${name}.ts`;
  return {
    key: file,
    digest: digestOf(mutants.map(({ code, becomes }) => `${code} ⇒ ${becomes}`)),
    cases: mutants.map((source) => ({
      change: { source },
      name: nameOfSource(source),
      ...rulesOfFile(file, rows),
    })),
  };
}

export function packSubjects(root: string, rows: readonly Row[]): Subject[] {
  return listPacks().map((pack) => packSubject(root, pack, rows));
}

export function sourceSubjects(root: string, rows: readonly Row[]): Subject[] {
  return RULE_FILES.map((name) => sourceSubject(root, name, rows));
}

/** "cap", "lib/regulations/cap.ts" or a pack id names one; nothing names all. */
export function chosen(subjects: readonly Subject[], names: readonly string[]): Subject[] {
  return names.length === 0
    ? [...subjects]
    : subjects.filter(({ key }) => names.some((name) => name === key || name === path.basename(key, ".ts")));
}
