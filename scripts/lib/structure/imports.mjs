import path from "node:path";
import { withoutComments } from "./source-files.mjs";

const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^"';]*?\sfrom\s+)?["']([^"'\n]+)["']/g;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** What a file imports: `target` (a path of the project without extension, or a package), and whether only types cross. */
export function importsOf(file) {
  const text = withoutComments(file.text);
  const fixed = [...text.matchAll(statement)].map(([, , type, clause, target]) => ({
    target: resolve(file.path, target),
    typeOnly: type !== undefined || onlyTypes(clause ?? ""),
  }));
  const late = [...text.matchAll(dynamic)].map(([, target]) => ({
    target: resolve(file.path, target),
    typeOnly: false,
  }));
  return [...fixed, ...late];
}

/** `{ type A, type B }` brings types alone. */
function onlyTypes(clause) {
  const names = clause.match(/^\s*\{([\s\S]*)\}\s*from\s*$/)?.[1];
  if (names === undefined) return false;
  const parts = names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return parts.length > 0 && parts.every((name) => name.startsWith("type "));
}

function resolve(from, target) {
  if (target.startsWith("@/")) return target.slice(2).replace(/\.(ts|tsx|mjs)$/, "");
  if (!target.startsWith(".")) return target;
  return path.posix.join(path.posix.dirname(from), target).replace(/\.(ts|tsx|mjs)$/, "");
}
