// npm run check:structure — the rules of docs/architecture.md that neither compiler nor linter knows.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./lib/paths.mjs";
import { checkAccessibility, checkRequirements } from "./lib/structure/coverage.mjs";
import { checkHabits } from "./lib/structure/habits.mjs";
import { checkLayers } from "./lib/structure/layers.mjs";
import { checkPlacement } from "./lib/structure/placement.mjs";
import { checkRuleNumbers } from "./lib/structure/rule-numbers.mjs";
import { readSources } from "./lib/structure/source-files.mjs";

const files = readSources(root);
const requirementsFile = path.join(root, "docs/requirements.md");
const requirements = existsSync(requirementsFile) ? readFileSync(requirementsFile, "utf8") : "";

const problems = [
  ...checkLayers(files),
  ...checkPlacement(files),
  ...checkHabits(files),
  ...checkAccessibility(files),
  ...checkRequirements(files, requirements),
  ...checkRuleNumbers(requirements),
];

for (const problem of problems) console.error(problem);
console.error(
  problems.length === 0
    ? `Cấu trúc của ${files.length} tệp đúng quy ước.`
    : `${problems.length} chỗ trái quy ước cấu trúc.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
