import { expect, test } from "vitest";
import { nodeProblem } from "./node-version.mjs";

test.each(["12.22.12", "18.20.0", "20.18.3"])("Node %s is said to be too old, in one sentence", (version) => {
  expect(nodeProblem(version)).toMatch(new RegExp(`^Node ${version} .*20\\.19[^\\n]*\\.$`));
});

test.each(["20.19.0", "22.1.0", "26.0.0"])("Node %s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});
