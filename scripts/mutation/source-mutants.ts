import { readdirSync, readFileSync } from "node:fs";
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
  /** Rules named by the comment of the function or type the line stands in. */
  readonly ids: readonly string[];
};

export const RULE_ID = /\b(?:RQ-\d+[ab]?|R\d+\.\d+b?|T\d+)\b/g;

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
const RULE_FILES = [
  "cap",
  "coupling",
  "deadline",
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
  "participants",
  "points-sheet",
  "preparation",
  "quorum",
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

/** The ids in the comment just above the top-level declaration that holds the line. */
function idsAt(lines: readonly string[], index: number): string[] {
  let start = index;
  while (start > 0 && !/^(?:export )?(?:function|const|type) /.test(lines[start] ?? "")) start -= 1;
  const comment: string[] = [];
  for (let above = start - 1; above >= 0 && /^(?:\/\*\*| \*)/.test(lines[above] ?? ""); above -= 1)
    comment.push(lines[above] ?? "");
  return [...new Set(comment.join(" ").match(RULE_ID) ?? [])];
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
        return { file, line: index + 1, from: match[0].trim(), to: to.trim(), source, ids: idsAt(lines, index) };
      }),
  );
}

/** Every mutant of the rule functions, or of those files whose name contains `only`. */
export function sourceMutants(root: string, only?: string): SourceMutant[] {
  return RULE_FILES.filter((name) => only === undefined || name === only).flatMap((name) => {
    const file = `lib/regulations/${name}.ts`;
    const lines = readFileSync(path.join(root, file), "utf8").split("\n");
    return lines.flatMap((_, index) => mutantsOfLine(file, lines, index));
  });
}

function regulationFiles(root: string): { file: string; text: string }[] {
  const folder = path.join(root, "lib/regulations");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file: `lib/regulations/${file}`, text: readFileSync(path.join(folder, file), "utf8") }));
}

/** The tests that import the file, or a file that imports it; and those that ask through the command line's questions. */
export function testsOf(root: string, file: string): string[] {
  const files = regulationFiles(root);
  const isTest = (name: string) => name.endsWith(".test.ts");
  const imports = (text: string, name: string) => text.includes(`/${path.basename(name, ".ts")}"`);
  const users = files.filter((one) => !isTest(one.file) && imports(one.text, file)).map((one) => one.file);
  return files
    .filter((one) => isTest(one.file))
    .filter(({ text }) => [file, ...users].some((name) => imports(text, name)) || text.includes("askRules"))
    .map((one) => one.file);
}
