// The project's own source files as data, so that every check is a pure function with a small test.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folders = ["app", "components", "lib", "prisma", "scripts", "tests"];
const skipped = new Set(["node_modules", "generated", "data"]);

/** Every source file: `path` from the project's root with slashes, and `text`. */
export function readSources(root) {
  return folders
    .flatMap((folder) => walk(root, folder))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

function walk(root, folder) {
  return entries(path.join(root, folder)).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(root, file);
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [file] : [];
  });
}

function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

export function isTest(file) {
  return /\.(test|spec)\.(ts|tsx|mjs)$/.test(file.path) || file.path.startsWith("tests/");
}

/** The text without comments, for checks that look for words of code; positions of lines stay. */
export function withoutComments(text) {
  const blanks = (comment) => comment.replace(/[^\n]/g, " ");
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blanks)
    .replace(/(^|[^:"'`\w])\/\/[^\n]*/g, (line, before) => before + blanks(line.slice(before.length)));
}

/** Line numbers where the pattern occurs in code. */
export function linesWith(text, pattern) {
  return withoutComments(text)
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}
