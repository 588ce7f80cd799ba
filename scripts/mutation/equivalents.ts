/** A changed operator that changes no answer: the line, what it becomes, and why nobody can tell them apart. */
export type Equivalent = {
  readonly file: string;
  readonly code: string;
  readonly becomes: string;
  readonly reason: string;
};

/** Each is run as well: one that a test notices is no equivalent and fails the run. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: "lib/regulations/order.ts",
    code: "(worst, detail) => (SEVERITY[detail.effect] > SEVERITY[worst] ? detail.effect : worst),",
    becomes: "(worst, detail) => (SEVERITY[detail.effect] >= SEVERITY[worst] ? detail.effect : worst),",
    reason: "Of two equal effects it does not matter which one is kept: each effect has a severity of its own.",
  },
  {
    file: "lib/regulations/settings.ts",
    code: "if (present === null || next === null) return null;",
    becomes: "if (present === null && next === null) return null;",
    reason: "Asked only of two values of one kind: either both are shares or neither is.",
  },
];
