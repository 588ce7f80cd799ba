// Words that must not stand in the code, each with the place where they may.
import { isTest, linesWith } from "./source-files.mjs";

const product = (path) => /^(app|components|lib)\//.test(path);
const anywhere = () => true;

const habits = [
  {
    pattern: /\bnew Date\(\s*\)|\bDate\.now\(|\bTemporal\.Now\b/,
    where: (path) => product(path) && path !== "lib/core/clock.ts",
    teach: "time is injected: take ctx.now, or lib/core/clock for security time",
  },
  {
    pattern: /\bprocess\.env\b/,
    where: (path) => product(path) && !path.startsWith("lib/config/"),
    teach: "lib/config is the only reader of the environment",
  },
  {
    pattern: /\bstyle=\{|\bstyle="/,
    where: (path) => product(path),
    teach: "the content security policy blocks style attributes; use classes or SVG attributes",
  },
  {
    pattern: /\bdangerouslySetInnerHTML\b|\beval\(|\bnew Function\(/,
    where: (path) => product(path),
    teach: "text is shown as text",
  },
  {
    pattern: /\b\w*[aA]ction\.bind\(/,
    where: (path) => product(path),
    teach: "a bound action hangs without scripts; ids travel in hidden fields",
  },
  { pattern: /\bexport default\b/, where: (path) => path.startsWith("lib/"), teach: "named exports only" },
  { pattern: /^\s*(export\s+)?(const\s+)?enum\s/, where: anywhere, teach: "use a union of literals instead of enum" },
];

const leftovers = [
  { pattern: /\b(TODO|FIXME|XXX)\b/, teach: "finish it or leave it out" },
  {
    pattern: /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
    teach: "solve it instead of silencing it",
  },
];

const weakTests = { pattern: /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fixme)\b/, teach: "every test runs" };

export function checkHabits(files) {
  return files.flatMap((file) => {
    if (file.path.startsWith("scripts/lib/structure/")) return [];
    const found = [];
    if (!isTest(file))
      for (const habit of habits)
        if (habit.where(file.path)) found.push(...report(file, linesWith(file.text, habit.pattern), habit.teach));
    for (const { pattern, teach } of leftovers) found.push(...report(file, rawLines(file.text, pattern), teach));
    if (isTest(file)) found.push(...report(file, linesWith(file.text, weakTests.pattern), weakTests.teach));
    return found;
  });
}

function rawLines(text, pattern) {
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function report(file, lines, teach) {
  return lines.map((line) => `${file.path}:${line}: ${teach}`);
}
