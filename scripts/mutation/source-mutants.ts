import { readFileSync } from "node:fs";
import path from "node:path";

/** One changed operator or number in the source of one rule function. */
export type SourceMutant = {
  /** From the root of the project. */
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The whole source with the change. */
  readonly source: string;
  /** The line as it stands and as it becomes, the same wherever it moves. */
  readonly code: string;
  readonly becomes: string;
};

/** Operators as the formatter writes them, spaces included; generics and arrows never look like this. */
const SWAPS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/ >= /g, " > "],
  [/ <= /g, " < "],
  [/ > /g, " >= "],
  [/ < /g, " <= "],
  [/ === /g, " !== "],
  [/ !== /g, " === "],
  [/ && /g, " || "],
  [/ \|\| /g, " && "],
  [/\.every\(/g, ".some("],
  [/\.some\(/g, ".every("],
  [/ \+ /g, " - "],
  [/ - (?=1\b)/g, " + "],
  [/\.ceil\(/g, ".floor("],
  [/\breturn true\b/g, "return false"],
  [/\breturn false\b/g, "return true"],
];

/** Files that decide; words for screens and forms, types and the data of the packs are not among them. */
export const RULE_FILES = [
  "calendar-day",
  "cap",
  "citation",
  "clause-address",
  "comparable-group",
  "conclusions",
  "content",
  "coupling",
  "deadline",
  "documents",
  "exemption",
  "fraction",
  "level-failing",
  "level-grades",
  "level-points",
  "levels",
  "obligation-places",
  "obligations",
  "old-violations",
  "order",
  "pack-check",
  "participants",
  "person-form",
  "points-sheet",
  "preparation",
  "quorum",
  "result-findings",
  "season-order",
  "setting-ranges",
  "settings",
  "structure",
  "tally",
];

function isInsideText(line: string, index: number): boolean {
  const before = line.slice(0, index);
  return ['"', "`"].some((quote) => before.split(quote).length % 2 === 0);
}

function isCode(line: string): boolean {
  return !/^\s*(?:\*|\/\*|\/\/|import |export type |readonly |\| )/.test(line);
}

function mutantsOfLine(file: string, lines: readonly string[], index: number): SourceMutant[] {
  const line = lines[index] ?? "";
  if (!isCode(line)) return [];
  return SWAPS.flatMap(([pattern, to]) =>
    [...line.matchAll(pattern)]
      .filter((match) => !isInsideText(line, match.index))
      .map((match) => {
        const changed = line.slice(0, match.index) + to + line.slice(match.index + match[0].length);
        const source = lines.with(index, changed).join("\n");
        const becomes = changed.trim();
        return { file, line: index + 1, from: match[0].trim(), to: to.trim(), code: line.trim(), becomes, source };
      }),
  );
}

/** Every mutant of the rule functions, or those of one file. */
export function sourceMutants(root: string, only?: string): SourceMutant[] {
  return RULE_FILES.filter((name) => only === undefined || name === only).flatMap((name) => {
    const file = `lib/regulations/${name}.ts`;
    const lines = readFileSync(path.join(root, file), "utf8").split("\n");
    return lines.flatMap((_, index) => mutantsOfLine(file, lines, index));
  });
}
