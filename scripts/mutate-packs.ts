import path from "node:path";
import { createVitest, type Reporter, type TestModule } from "vitest/node";
import { listPacks } from "../lib/regulations/registry";
import { type Mutant, mutantsOf } from "./mutation/mutants";

/** npx tsx scripts/mutate-packs.ts [pack]: changes each value of each pack in memory; the tests of the rules must notice every one. */

const root = path.resolve(import.meta.dirname, "..");

let failedTests: string[] = [];
const reporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    failedTests = modules.flatMap((module) => [...module.children.allTests("failed")].map((test) => test.fullName));
  },
};

/** Ids of rules and requirements named by the tests that noticed a mutant. */
const provedIds = new Set<string>();

function recordIds(): void {
  for (const [id] of failedTests.join(" ").matchAll(/\b(?:RQ-\d+[ab]?|R\d+\.\d+b?|T\d+)\b/g)) provedIds.add(id);
}

function nameOf(mutant: Mutant): string {
  const value = JSON.stringify(mutant.value);
  return `${mutant.packId} ${mutant.path.join(".")} := ${value.length > 60 ? `(list of ${JSON.parse(value).length})` : value}`;
}

async function main(): Promise<void> {
  const [only] = process.argv.slice(2);
  const mutants = listPacks()
    .filter((pack) => only === undefined || pack.id === only)
    .flatMap(mutantsOf);
  const vitest = await createVitest("test", {
    root,
    config: false,
    watch: false,
    isolate: false,
    pool: "threads",
    maxWorkers: 1,
    include: ["lib/regulations/**/*.test.ts"],
    setupFiles: [path.join(root, "scripts/mutation/apply-mutant.ts")],
    reporters: [reporter],
  });
  const specifications = await vitest.globTestSpecifications();
  const survivors: string[] = [];
  for (const mutant of mutants) {
    vitest.provide("mutant", JSON.stringify(mutant));
    await vitest.runTestSpecifications(specifications);
    if (failedTests.length === 0) survivors.push(nameOf(mutant));
    recordIds();
  }
  await vitest.close();
  for (const survivor of survivors) process.stdout.write(`survived: ${survivor}\n`);
  process.stdout.write(`ids proved by a killed mutant: ${[...provedIds].toSorted().join(" ")}\n`);
  process.stdout.write(`${mutants.length - survivors.length} of ${mutants.length} mutants killed\n`);
  if (mutants.length === 0 || survivors.length > 0) process.exitCode = 1;
}

await main();
