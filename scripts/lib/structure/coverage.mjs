// What must be proved somewhere: every page by an accessibility test, every requirement by a test that names it.

/** The address of each page, as `/units/[unitId]`; groups in brackets are not part of it. */
export function routesOf(files) {
  return files
    .map(({ path }) => path.match(/^app\/(.*?)\/?page\.tsx$/)?.[1])
    .filter((route) => route !== undefined)
    .map(
      (route) =>
        `/${route
          .split("/")
          .filter((part) => part !== "" && !part.startsWith("("))
          .join("/")}`,
    )
    .sort();
}

export function checkAccessibility(files) {
  const tests = files
    .filter(({ path }) => path.startsWith("tests/e2e/accessibility/"))
    .map(({ text }) => text)
    .join("\n");
  const known = new Set([...tests.matchAll(/["'`](\/[^"'`\s]*)["'`]/g)].map(([, address]) => address));
  const routes = routesOf(files);
  const missing = routes
    .filter((route) => !known.has(route))
    .map((route) => `${route}: no accessibility test under tests/e2e/accessibility names this page`);
  const patterns = [...known].filter((address) => address.includes("["));
  const stale = patterns
    .filter((address) => !routes.includes(address))
    .map((address) => `${address}: tests/e2e/accessibility names a page that does not exist`);
  return [...missing, ...stale];
}

const requirementId = /\b(?:RQ-\d{2}[a-z]?|R\d{1,2}\.\d{1,2}[a-z]?)\b/g;
const title = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^"'`)]*\))?\s*\(\s*(["'`])((?:(?!\1)[\s\S])*)\1/g;
/** The title behind a table that itself holds strings: `it.each([…] as const)("…"`. */
const tableTitle = /\](?:\s*as const)?,?\s*\)\(\s*(["'`])((?:(?!\1)[\s\S])*)\1/g;

/** Ids in test titles and rows of docs/requirements.md must be the same. */
export function checkRequirements(files, requirements) {
  const listed = new Set([...requirements.matchAll(/^\|\s*((?:RQ-|R)\d[\w.-]*)\s*\|/gm)].map(([, id]) => id));
  const proved = new Map();
  for (const file of files) {
    for (const id of titlesOf(file).flatMap((text) => text.match(requirementId) ?? [])) proved.set(id, file.path);
  }
  const unproved = [...listed]
    .filter((id) => !proved.has(id))
    .map((id) => `docs/requirements.md: no test title names ${id}`);
  const unlisted = [...proved]
    .filter(([id]) => !listed.has(id))
    .map(([id, path]) => `${path}: a test title names ${id}, which docs/requirements.md does not list`);
  return [...unproved, ...unlisted];
}

function titlesOf(file) {
  if (!/\.(test|spec)\.(ts|tsx|mjs)$/.test(file.path)) return [];
  const plain = [...file.text.matchAll(title), ...file.text.matchAll(tableTitle)].map(([, , text]) => text);
  return file.path.includes("scripts/lib/structure/") ? [] : plain;
}
