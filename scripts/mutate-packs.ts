import path from "node:path";
import { createVitest, type Reporter, type TestModule } from "vitest/node";
import { listPacks } from "../lib/regulations/registry";
import { type Mutant, mutantsOf } from "./mutation/mutants";

/** npx tsx scripts/mutate-packs.ts [pack]: changes each value of each pack in memory; the tests of the rules must notice every one. */

const root = path.resolve(import.meta.dirname, "..");

let failedModules: string[] = [];
const reporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    failedModules = modules.filter((module) => !module.ok()).map((module) => path.basename(module.moduleId));
  },
};

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
    bail: 1,
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
    if (failedModules.length === 0) survivors.push(nameOf(mutant));
  }
  await vitest.close();
  for (const survivor of survivors) process.stdout.write(`survived: ${survivor}\n`);
  process.stdout.write(`${mutants.length - survivors.length} of ${mutants.length} mutants killed\n`);
  if (mutants.length === 0 || survivors.length > 0) process.exitCode = 1;
}

await main();
