import { listPacks } from "../registry";
import { RuleError } from "../rule-error";
import { askRules } from "./ask";

/** For the contract tests: cases of the shapes of the command line around every boundary, for every pack. */
const packs = listPacks();
export const everyPack = packs.map((pack) => pack.id);
export const pointPacks = packs.filter((pack) => pack.levelRules.method === "points").map((pack) => pack.id);
export const gradePacks = packs.filter((pack) => pack.levelRules.method === "grades").map((pack) => pack.id);

export function ask(pack: string, question: string, input: unknown): Record<string, unknown> {
  return askRules(pack, question, input) as Record<string, unknown>;
}

/** The field that is named as wrong; nothing where the question is answered. */
export function fieldOf(pack: string, question: string, input: unknown): string {
  try {
    askRules(pack, question, input);
  } catch (error) {
    if (error instanceof RuleError) return error.field;
    throw error;
  }
  return "";
}
