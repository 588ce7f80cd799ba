import { expect, test } from "vitest";
import { type ConclusionFigures, conclusionProblem, misfitOf, ratedAs } from "./rules";

test.each([
  [10, 10, 10, 10, null],
  [0, 0, 0, 0, null],
  [10, 11, 0, 0, "done"],
  [10, 9, 10, 0, "doneLate"],
  [10, 9, 9, 10, "aboveRequirement"],
] as const)(
  "RQ-10 of %i assigned: %i done, %i late, %i above → %s",
  (assigned, done, doneLate, aboveRequirement, field) => {
    expect(misfitOf({ assigned, done, doneLate, aboveRequirement })?.field ?? null).toBe(field);
  },
);

const TODAY = "2024-12-10";
const entered = (more: Partial<ConclusionFigures>): ConclusionFigures => ({
  kind: "degraded",
  concludedOn: "2024-12-10",
  lowVotes: null,
  totalVotes: null,
  selfDiscovered: false,
  ...more,
});

test.each([
  [{}, null],
  [{ selfDiscovered: true }, null],
  [{ concludedOn: "2024-12-11" }, "conclusion.inFuture"],
  [{ lowVotes: 1 }, "conclusion.votesUnasked"],
  [{ totalVotes: 1 }, "conclusion.votesUnasked"],
] as const)("RQ-10 a conclusion with %j → %s", (more, code) => {
  expect(conclusionProblem(entered(more), TODAY)?.code ?? null).toBe(code);
});

test.each([
  [0, 1, null, null],
  [30, 30, null, null],
  [31, 30, "conclusion.lowAboveTotal", "lowVotes"],
  [0, 0, "conclusion.votesMissing", "totalVotes"],
  [null, 30, "conclusion.votesMissing", "lowVotes"],
  [3, null, "conclusion.votesMissing", "totalVotes"],
] as const)("R8.20 a vote of confidence: %s low of %s → %s", (lowVotes, totalVotes, code, field) => {
  const problem = conclusionProblem(entered({ kind: "lowConfidence", lowVotes, totalVotes }), TODAY);
  expect([problem?.code ?? null, problem?.field ?? null]).toEqual([code, field]);
});

test("R8.20 nobody discovers a vote of confidence himself", () => {
  const vote = entered({ kind: "lowConfidence", lowVotes: 1, totalVotes: 2, selfDiscovered: true });
  expect(conclusionProblem(vote, TODAY)?.code).toBe("conclusion.votesUnrelieved");
});

test.each([
  ["organisation", false, "organisation"],
  ["collective", true, "collective"],
  ["official", true, "leader"],
  ["partyMember", true, "leader"],
  ["partyMember", false, "nonLeader"],
] as const)("%s, leading: %s, is rated as %s", (track, isLeader, expected) => {
  expect(ratedAs(track, isLeader)).toBe(expected);
});
