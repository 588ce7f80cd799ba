import { readFileSync } from "node:fs";
import path from "node:path";
import { createVitest, type Reporter, type TestModule } from "vitest/node";
import { RULE_ID, type SourceMutant, sourceMutants, testsOf } from "./mutation/source-mutants";

/**
 * npm run rules:mutate-source [file] [every]: changes one operator of the rule functions at a time, in memory, and runs
 * the tests that use the file. Lists the survivors and, per requirement, how many mutants its tests killed.
 * `every` takes each n-th mutant only (a sample).
 */

const root = path.resolve(import.meta.dirname, "..");

let mutant: SourceMutant | null = null;
let failedTests: string[] = [];
const reporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors) {
    const failed = modules.flatMap((module) => [...module.children.allTests("failed")].map((test) => test.fullName));
    const broken = modules.filter((module) => module.errors().length > 0).map((module) => module.moduleId);
    failedTests = [...failed, ...broken, ...errors.map((error) => error.message)];
  },
};

/** The source of the mutant instead of the file's own. */
const mutantPlugin = {
  name: "mutant",
  enforce: "pre" as const,
  load(id: string) {
    return mutant !== null && id === path.join(root, mutant.file) ? mutant.source : null;
  },
};

const kills = new Map<string, number>();

function recordKill(): void {
  for (const id of new Set(failedTests.join(" ").match(RULE_ID) ?? [])) kills.set(id, (kills.get(id) ?? 0) + 1);
}

function requirementIds(): string[] {
  const text = readFileSync(path.join(root, "docs/requirements.md"), "utf8").split("## The system")[0] ?? "";
  return [...text.matchAll(/^\| (R[Q\d][\d.ab-]*) \|/gm)].map(([, id = ""]) => id);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const [only, every = "1"] = process.argv.slice(2);
  const all = sourceMutants(root, only === "all" ? undefined : only);
  const mutants = all.filter((_, index) => index % Number(every) === 0);
  const vitest = await createVitest(
    "test",
    {
      root,
      config: false,
      watch: false,
      pool: "threads",
      isolate: false,
      maxWorkers: 1,
      testTimeout: 20_000,
      include: ["lib/regulations/**/*.test.ts"],
      reporters: [reporter],
    },
    { plugins: [mutantPlugin] },
  );
  const specifications = await vitest.globTestSpecifications();
  const survivors: SourceMutant[] = [];
  for (const next of mutants) {
    mutant = next;
    failedTests = [];
    vitest.invalidateFile(path.join(root, next.file));
    const tests = new Set(testsOf(root, next.file).map((test) => path.join(root, test)));
    await vitest.runTestSpecifications(specifications.filter(({ moduleId }) => tests.has(moduleId)));
    if (failedTests.length === 0) {
      survivors.push(next);
      say(`survived: ${next.file}:${next.line} ${next.from} → ${next.to} ${next.ids.join(" ")}`);
    } else recordKill();
    vitest.invalidateFile(path.join(root, next.file));
  }
  await vitest.close();
  report(mutants.length, survivors.length);
}

function report(total: number, survived: number): void {
  const proved = [...kills].toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  say(`killed by tests that carry the id: ${proved.map(([id, count]) => `${id}×${count}`).join(" ")}`);
  say(
    `without a kill here: ${requirementIds()
      .filter((id) => !kills.has(id))
      .join(" ")}`,
  );
  say(`${total - survived} of ${total} mutants of the rule functions killed`);
  if (total === 0 || survived > 0) process.exitCode = 1;
}

await main();
