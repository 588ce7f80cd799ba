import { describe, expect, test } from "vitest";
import { checkAccessibility, checkRequirements, routesOf } from "./coverage.mjs";
import { checkHabits } from "./habits.mjs";
import { importsOf } from "./imports.mjs";
import { checkLayers } from "./layers.mjs";
import { checkPlacement } from "./placement.mjs";
import { checkRuleNumbers, RULE_NUMBERS } from "./rule-numbers.mjs";

const file = (path, text = "") => ({ path, text });
const importing = (path, target, clause = "{ x }") => [file(path, `import ${clause} from "${target}";\n`)];

describe("imports are read", () => {
  test("with alias, relative path, types and late imports", () => {
    const text = `import type { A } from "../core/actor";
import { type B, type C } from "@/lib/units/dto";
import { d, type E } from "./rules";
export { f } from "./policy";
// import { g } from "./comment";
const h = await import("@/lib/db/client");`;
    expect(importsOf(file("lib/ballots/queries.ts", text))).toEqual([
      { target: "lib/core/actor", typeOnly: true },
      { target: "lib/units/dto", typeOnly: true },
      { target: "lib/ballots/rules", typeOnly: false },
      { target: "lib/ballots/policy", typeOnly: false },
      { target: "lib/db/client", typeOnly: false },
    ]);
  });
});

describe("direction of imports", () => {
  test.each([
    ["lib/units/queries.ts", "@/lib/ratings/queries", /comes before/],
    ["lib/core/clock.ts", "../db/client", /./],
    ["lib/brandnew/queries.ts", "../units/queries", /no place in the order/],
    ["lib/units/rules.ts", "../db/read", /pure/],
    ["lib/ratings/policy.ts", "../units/queries", /pure/],
    ["lib/units/queries.ts", "@/components/ui/chip", /knows nothing of screens/],
    ["lib/units/commands/open-unit.ts", "next/cache", /only lib\/auth and lib\/web know Next/],
    ["lib/units/queries.ts", "@/lib/web/form-state", /does not know them/],
    ["components/ui/chip.tsx", "@/lib/units/queries", /never fetch/],
    ["components/ui/chip.tsx", "@/app/page", /not the other way round/],
    ["app/page.tsx", "@/lib/db/client", /touch Prisma/],
    ["lib/ratings/rules.ts", "../db/generated/enums", /touch Prisma/],
    ["app/page.tsx", "@prisma/client", /touch Prisma/],
    ["app/page.tsx", "@/lib/config/environment", /configuration/],
    ["app/page.tsx", "@/lib/audit/record-audit", /writing of the log/],
    ["app/page.tsx", "next-auth", /only lib\/auth/],
  ])("%s may not import %s", (from, target, reason) => {
    expect(checkLayers(importing(from, target)).join("\n")).toMatch(reason);
  });

  test("the names of stored values are for all, as types", () => {
    expect(checkLayers(importing("lib/ratings/rules.ts", "../db/generated/enums", "{ type Level }"))).toEqual([]);
    expect(checkLayers(importing("lib/ratings/rules.ts", "../db/generated/client", "{ type Rating }"))).toHaveLength(1);
  });

  test.each([
    ["lib/ratings/queries.ts", "@/lib/units/queries"],
    ["lib/ratings/commands/decide.ts", "../../db/run-command"],
    ["lib/ratings/rules.ts", "../units/rules"],
    ["lib/web/define-action.ts", "../auth/current"],
    ["components/ratings/level.tsx", "@/lib/ratings/rules"],
    ["app/(workspace)/units/page.tsx", "@/lib/units/queries"],
    ["app/api/health/route.ts", "@/lib/config/environment"],
    ["tests/integration/units/x.test.ts", "@/lib/db/client"],
  ])("%s may import %s", (from, target) => {
    expect(checkLayers(importing(from, target))).toEqual([]);
  });

  test("types may come from below the door", () => {
    const text =
      'import type { Row } from "@/lib/units/queries";\nimport type { UnitKind } from "@/lib/db/generated/enums";';
    expect(checkLayers([file("components/x.tsx", text)])).toEqual([]);
    expect(checkLayers(importing("lib/units/rules.ts", "@/lib/db/generated/enums", "{ UnitKind }"))).not.toEqual([]);
  });
});

describe("placement", () => {
  test.each([
    ["lib/clock.ts", "", /belongs to a domain/],
    ["lib/units/tree-stuff.ts", "", /missing domain/],
    ["lib/units/index.ts", "", /name the file/],
    ["components/ui/utils.tsx", "", /name the file/],
    ["components/ui/MyChip.tsx", "", /kebab-case/],
    ["app/(workspace)/units/loading.tsx", "", /arrive whole/],
    ["app/page.tsx", "<Suspense>", /arrive whole/],
    ["app/page.tsx", '"use server";', /public endpoint/],
    ["lib/units/queries.ts", "\n".repeat(401), /401 lines/],
    ["app/units/page.tsx", "\n".repeat(61), /61 lines/],
  ])("%s with %j is refused", (path, text, reason) => {
    expect(checkPlacement([file(path, text)]).join("\n")).toMatch(reason);
  });

  test.each([
    ["lib/units/commands/end-unit.ts", ""],
    ["lib/units/queries/list.ts", ""],
    ["lib/regulations/packs/ha-tinh-2024.ts", ""],
    ["app/(workspace)/units/[unitId]/actions.ts", '"use server";'],
    ["lib/units/rules.test.ts", ""],
  ])("%s is fine", (path, text) => {
    expect(checkPlacement([file(path, text)])).toEqual([]);
  });
});

describe("habits", () => {
  test.each([
    ["lib/units/rules.ts", "const now = new Date();", /time is injected/],
    ["app/page.tsx", "Date.now()", /time is injected/],
    ["lib/units/queries.ts", "process.env.X", /only reader/],
    ["components/ui/bar.tsx", "<i style={{ width }} />", /style attributes/],
    ["components/ui/row.tsx", "<form action={removeAction.bind(null, id)}>", /hidden fields/],
    ["lib/units/rules.ts", "export default 1", /named exports/],
    ["lib/units/rules.ts", "export enum Level {}", /union/],
    ["lib/units/rules.ts", `// ${"TO"}DO later`, /finish it/],
    ["tests/e2e/x.spec.ts", "test.skip('x', () => {})", /every test runs/],
  ])("%s: %s", (path, text, reason) => {
    expect(checkHabits([file(path, text)]).join("\n")).toMatch(reason);
  });

  test.each([
    ["lib/core/clock.ts", "new Date()"],
    ["lib/config/environment.ts", "process.env"],
    ["lib/units/rules.ts", "new Date(given) // never new Date()"],
    ["lib/units/rules.test.ts", "new Date()"],
  ])("%s: %s is fine", (path, text) => {
    expect(checkHabits([file(path, text)])).toEqual([]);
  });
});

describe("coverage", () => {
  const pages = [
    file("app/(workspace)/page.tsx"),
    file("app/(workspace)/units/[unitId]/page.tsx"),
    file("app/api/health/route.ts"),
  ];

  test("every page needs an accessibility test, and none may name a page that is gone", () => {
    expect(routesOf(pages)).toEqual(["/", "/units/[unitId]"]);
    const list = (text) => [...pages, file("tests/e2e/accessibility/routes.ts", text)];
    expect(checkAccessibility(list(`["/", "/units/[unitId]"]`))).toEqual([]);
    expect(checkAccessibility(list(`["/"]`)).join()).toMatch("/units/[unitId]: no accessibility test");
    expect(checkAccessibility(list(`["/", "/units/[unitId]", "/old/[id]"]`)).join()).toMatch("/old/[id]");
  });

  test("requirements and test titles name the same ids", () => {
    const document = "| id | text |\n|---|---|\n| RQ-05 | order |\n| R20.6 | cap |\n";
    const tests = (text) => [file("lib/meetings/rules.test.ts", text)];
    expect(checkRequirements(tests(`test("RQ-05 R20.6: order", () => {});`), document)).toEqual([]);
    expect(checkRequirements(tests(`test("RQ-05: order", () => {});`), document)).toEqual([
      "docs/requirements.md: no test title names R20.6",
    ]);
    expect(
      checkRequirements(tests(`describe("RQ-05, R20.6", () => {}); test.each([1])("RQ-99 %s", f)`), document).join(),
    ).toMatch(/RQ-99/);
    const table = 'it.each([["a", "b"]] as const)("RQ-05 R20.6b: %s", f)';
    expect(checkRequirements(tests(table), document.replace("R20.6", "R20.6b"))).toEqual([]);
  });
});

describe("numbers of rules", () => {
  const text = `| R3.1 | Standing committees |
- R3.2, R3.3: outside the tree of a province.
- R3.4:
See R3.5: mentioned only.`;

  test("one that stands nowhere, or without a reason, is found", () => {
    expect(checkRuleNumbers(text, ["R3.1", "R3.2", "R3.3", "R3.4", "R3.5"])).toEqual([
      "docs/requirements.md: R3.4 stands in no table and has no reason",
      "docs/requirements.md: R3.5 stands in no table and has no reason",
    ]);
  });

  test("one that stands twice, and one that is no rule", () => {
    const twice = `${text}\n- R3.1: also excused here, wrongly.`;
    expect(checkRuleNumbers(twice, ["R3.1", "R3.2"])).toEqual([
      "docs/requirements.md: R3.1 has a reason why it is not carried out and stands elsewhere as well",
      "docs/requirements.md: R3.3 has a reason, but is no rule",
    ]);
  });

  test("the chapters count their rules", () => {
    expect(RULE_NUMBERS).toHaveLength(152);
    expect(RULE_NUMBERS).toContain("R8.0");
    expect(RULE_NUMBERS).not.toContain("R3.0");
  });
});
