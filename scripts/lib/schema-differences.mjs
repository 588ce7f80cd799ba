// What prisma/schema cannot express (partial, trigram and expression indexes, defaults by function) is written by hand in the
// migrations; the comparison would propose to drop it. prisma/hand-made.json names each such object once, with its reason.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

export function handMadeObjects() {
  const file = path.join(root, "prisma/hand-made.json");
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, "utf8"))) : [];
}

/** The statements of a difference that do not concern a hand-made object; an empty text when everything is explained. */
export function unexplained(sql, handMade) {
  return statements(sql)
    .filter((statement) => !handMade.some((name) => concerns(statement, name)))
    .map((statement) => `${statement}\n\n`)
    .join("");
}

function statements(sql) {
  return sql
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part.split("\n").some((line) => line.trim() !== "" && !line.trim().startsWith("--")))
    .map((part) => `${part};`);
}

/** `name` is an index or constraint, or `table.column`. */
function concerns(statement, name) {
  const [object, column] = name.split(".");
  return statement.includes(`"${object}"`) && (column === undefined || statement.includes(`COLUMN "${column}"`));
}
