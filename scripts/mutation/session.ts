import { readdirSync } from "node:fs";
import path from "node:path";
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import {
  describe,
  it,
  type Suite,
  startTests,
  type Task,
  test,
  type VitestRunner,
  type VitestRunnerConfig,
} from "@vitest/runner";
import { ModuleStore } from "./modules";
import { type Mutant, replaceAt } from "./mutants";
import type { SourceMutant } from "./source-mutants";

/** What stands instead of the real thing while the tests run: a value of a pack, or the source of a file; null: nothing. */
export type Change = { readonly pack: Mutant } | { readonly source: SourceMutant } | null;

/** A test that noticed: its file's name and its whole title. */
export type Noticed = { readonly file: string; readonly title: string };

export type Session = {
  /** Names of the test files, without folder. */
  readonly files: readonly string[];
  /** The tests of these files that fail while the change stands. */
  readonly run: (change: Change, files: ReadonlySet<string>) => Promise<readonly Noticed[]>;
};

const FOLDER = "lib/regulations";

const CONFIG: VitestRunnerConfig = {
  root: "",
  setupFiles: [],
  name: undefined,
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: "stack", setupFiles: "list" },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 20_000,
  hookTimeout: 20_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

function testFunctions(): object {
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
  return { describe, it, test, expect: chai.expect };
}

function failuresOf(task: Task | Suite, file: string, above: string): Noticed[] {
  const title = "filepath" in task ? "" : [above, task.name].filter(Boolean).join(" > ");
  const below = "tasks" in task ? task.tasks.flatMap((each) => failuresOf(each, file, title)) : [];
  if (below.length > 0) return below;
  return task.result?.state === "fail" ? [{ file, title }] : [];
}

type PackRegistry = { listPacks: () => { id: string }[] };

/** Vitest's own runner in this process: the rules are evaluated anew for each change, nothing is written. */
export function openSession(root: string): Session {
  const store = new ModuleStore(root, { vitest: testFunctions() });
  const tests = readdirSync(path.join(root, FOLDER), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.posix.join(FOLDER, file.split(path.sep).join("/")))
    .toSorted();
  return {
    files: tests.map((file) => path.basename(file)),
    run: async (change, files) => {
      const importFile = (file: string) => {
        const modules = store.open(change !== null && "source" in change ? change.source : undefined);
        if (change !== null && "pack" in change)
          applyTo(modules.load(`${FOLDER}/registry.ts`) as PackRegistry, change.pack);
        return modules.load(file);
      };
      const runner: VitestRunner = { config: { ...CONFIG, root }, importFile };
      const chosen = tests.filter((file) => files.has(path.basename(file)));
      const results = await startTests([...chosen], runner);
      return results.flatMap((file) => failuresOf(file, path.basename(file.filepath), ""));
    },
  };
}

function applyTo({ listPacks }: PackRegistry, { packId, path: steps, value }: Mutant): void {
  const pack = listPacks().find(({ id }) => id === packId);
  if (pack === undefined) throw new RangeError(`unknown pack ${packId}`);
  Object.assign(pack, replaceAt(pack, steps, value));
}
