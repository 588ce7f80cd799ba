import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const APP = path.resolve(import.meta.dirname, "../../app");
const routes = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.ts$/.test(file));

test("A.4 a link changes nothing: routes are read with GET alone and reach no command", () => {
  expect(routes).toContain("api/health/route.ts");
  for (const file of routes) {
    const text = readFileSync(path.join(APP, file), "utf8");
    expect(text.match(/export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b/), file).toBeNull();
    expect(text.match(/from "[^"]*\/commands\/[^"]*"/), file).toBeNull();
  }
});
