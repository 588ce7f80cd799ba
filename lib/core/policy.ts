import { DomainError, type ErrorCode } from "./errors";

/** The answer of a policy: the same object opens a button on a screen and a door in a command. */
export type Verdict = { allowed: true } | { allowed: false; code: ErrorCode; params?: Record<string, string | number> };

export const allowed: Verdict = { allowed: true };

export function refused(code: ErrorCode, params?: Record<string, string | number>): Verdict {
  return { allowed: false, code, ...(params ? { params } : {}) };
}

/** In commands: goes on or throws the refusal. */
export function demand(verdict: Verdict): void {
  if (!verdict.allowed) throw new DomainError(verdict.code, { params: verdict.params });
}

/** The first refusal of several, else allowed. */
export function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.allowed) ?? allowed;
}
