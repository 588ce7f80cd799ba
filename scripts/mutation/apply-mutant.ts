import { inject } from "vitest";
import { listPacks } from "../../lib/regulations/registry";
import { type Mutant, replaceAt } from "./mutants";

declare module "vitest" {
  interface ProvidedContext {
    mutant: string;
  }
}

/** Runs before each test file: changes one pack in memory. */
const mutant = JSON.parse(inject("mutant")) as Mutant;
const pack = listPacks().find((candidate) => candidate.id === mutant.packId);
if (pack === undefined) throw new RangeError(`unknown pack ${mutant.packId}`);
Object.assign(pack, replaceAt(pack, mutant.path, mutant.value));
