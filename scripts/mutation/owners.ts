import { readFileSync } from "node:fs";
import path from "node:path";
import type { Pack } from "../../lib/regulations/pack";
import { citationsIn } from "../../lib/regulations/seen-clauses";
import type { Mutant } from "./mutants";
import type { Row } from "./rows";

/** Which functions read a value of a pack: by the beginning of its path, the first that fits. */
const READ_BY: readonly (readonly [path: RegExp, files: readonly string[]])[] = [
  [/^parameters\.cap\.grouping/, ["comparable-group"]],
  [/^parameters\.cap\./, ["cap"]],
  [/^parameters\.quorum\./, ["quorum"]],
  [/^parameters\.approval\./, ["tally"]],
  [/^parameters\.(?:admission|sickLeave)\./, ["exemption"]],
  [/^parameters\.(?:newCollective|collective)\.|^newlyEstablished/, ["obligations"]],
  [/^parameters\.(?:standingCommittee|cellCommittee|cell)\./, ["structure"]],
  [/^parameters\.(?:draft|meeting)\./, ["preparation"]],
  [/^(?:parameters\.)?coupling/, ["coupling"]],
  [/^parameters\.grades\./, ["level-grades", "result-findings"]],
  [/^parameters\.points\.(?:general|result)/, ["points-sheet"]],
  [/^parameters\.points\./, ["level-points", "result-findings", "conclusions"]],
  [/^levelRules/, ["level-failing", "level-grades", "level-points", "result-findings", "conclusions"]],
  [/^deadlines/, ["deadline"]],
  [/^exemptions/, ["exemption"]],
  [/^order/, ["order", "season-order"]],
  [/^capacities/, ["participants"]],
  [/^collectives/, ["obligations"]],
  [/^content/, ["content"]],
];

/** Which files of packs/ state it, beside the pack's own. */
const STATED_IN: readonly (readonly [path: RegExp, files: RegExp])[] = [
  [/^parameters/, /^(?:parameters-|open-settings)/],
  [/^levelRules/, /^levels-/],
  [/^content/, /^content-/],
  [/^order/, /^order-rules/],
  [/^capacities/, /^capacities/],
];

/** The files of packs/ that a pack is made of, its own among them. */
function filesOfPack(root: string, packId: string, seen = new Set<string>()): Set<string> {
  if (seen.has(packId)) return seen;
  seen.add(packId);
  const text = readFileSync(path.join(root, `lib/regulations/packs/${packId}.ts`), "utf8");
  for (const [, name = ""] of text.matchAll(/from "\.\/([\w-]+)"/g)) filesOfPack(root, name, seen);
  return seen;
}

function placeOf({ path: steps }: Mutant): string {
  return steps.join(".");
}

function isStatedIn(file: string, place: string, parts: ReadonlySet<string>): boolean {
  const name = file.replace("packs/", "");
  if (name === file || !parts.has(name)) return false;
  const isShared = STATED_IN.some(([, files]) => files.test(name));
  return !isShared || STATED_IN.some(([where, files]) => where.test(place) && files.test(name));
}

/** The rule that the clause of the changed value names. */
function citedRules(pack: Pack, { path: steps, value }: Mutant): string[] {
  const [first = "", second = ""] = steps;
  const part: unknown = Reflect.get(pack, first);
  const whole = typeof part === "object" && part !== null ? (Reflect.get(part, second) ?? part) : part;
  if (!Array.isArray(whole) || !Array.isArray(value)) return citationsIn(whole).map(({ rule }) => rule);
  const kept = new Set<unknown>(value);
  return citationsIn(whole.filter((entry) => !kept.has(entry))).map(({ rule }) => rule);
}

export type RulesOfMutant = {
  readonly rules: ReadonlySet<string>;
  /** Of a value: those that its clause names; their tests are asked first. */
  readonly cited: ReadonlySet<string>;
};

/** The rules that a changed value of a pack belongs to: its clause names them, or their row names the function that reads it. */
export function rulesOfValue(root: string, pack: Pack, mutant: Mutant, rows: readonly Row[]): RulesOfMutant {
  const place = placeOf(mutant);
  const readBy = READ_BY.find(([where]) => where.test(place))?.[1] ?? [];
  const cited = new Set(citedRules(pack, mutant));
  const parts = filesOfPack(root, pack.id);
  const owned = rows.filter(
    ({ id, files }) => cited.has(id) || files.some((file) => readBy.includes(file) || isStatedIn(file, place, parts)),
  );
  return { rules: new Set(owned.map(({ id }) => id)), cited };
}

/** The rules that are carried out in a file. */
export function rulesOfFile(file: string, rows: readonly Row[]): RulesOfMutant {
  const name = path.basename(file, ".ts");
  return { rules: new Set(rows.filter(({ files }) => files.includes(name)).map(({ id }) => id)), cited: new Set() };
}
