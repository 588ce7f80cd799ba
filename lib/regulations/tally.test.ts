import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeLevel } from "./levels";
import { countsInBase, quorumOf } from "./quorum";
import { getPack } from "./registry";
import { type BallotCount, proposeLevel, reconciliationProblems } from "./tally";

const pack = getPack("ha-tinh-2024");
const subject = { subjectId: "an", levels: { excellent: 5, good: 10, fair: 2, failed: 0 }, blank: 1, spoilt: 0 };
const good: BallotCount = {
  votersPresent: 20,
  issued: 20,
  returned: 19,
  lost: 1,
  valid: 18,
  invalid: 1,
  subjects: [subject],
};

describe("R20.15 RQ-09: reconciliation", () => {
  it("a count that adds up has no problems", () => {
    expect(reconciliationProblems(good)).toEqual([]);
    expect(reconciliationProblems({ ...good, votersPresent: 25 })).toEqual([]);
  });

  it.each([
    [{ votersPresent: 19 }, ["issuedAboveVoters"], 1],
    [{ lost: 0 }, ["issuedNotReturnedPlusLost"], -1],
    [{ issued: 19 }, ["issuedNotReturnedPlusLost"], 1],
    [{ invalid: 0 }, ["returnedNotValidPlusInvalid"], -1],
    [{ invalid: 2 }, ["returnedNotValidPlusInvalid"], 1],
    [{ subjects: [{ ...subject, blank: 0 }] }, ["subjectNotValid"], -1],
    [{ subjects: [{ ...subject, spoilt: 1 }] }, ["subjectNotValid"], 1],
    [{ subjects: [{ ...subject, levels: { ...subject.levels, failed: 1 } }] }, ["subjectNotValid"], 1],
    [{ lost: -1 }, ["notWhole"], 0],
    [{ valid: 17.5 }, ["notWhole"], 0],
    [{ subjects: [{ ...subject, levels: { ...subject.levels, fair: -1 } }] }, ["notWhole"], 0],
  ])("%j: %j", (change, codes, difference) => {
    const problems = reconciliationProblems({ ...good, ...change });
    expect(problems.map((problem) => problem.code)).toEqual(codes);
    expect(problems[0]?.difference).toBe(difference);
  });
});

const count = fc.nat(60);
const levels = fc.record({ excellent: count, good: count, fair: count, failed: count });

describe("R7.16 R20.14: the level a vote proposes", () => {
  it.each([
    [{ excellent: 6, good: 5, fair: 0, failed: 0 }, 11, "excellent"],
    [{ excellent: 5, good: 6, fair: 0, failed: 0 }, 11, "good"],
    [{ excellent: 3, good: 3, fair: 5, failed: 0 }, 11, "good"],
    [{ excellent: 2, good: 3, fair: 6, failed: 0 }, 11, "fair"],
    [{ excellent: 0, good: 0, fair: 5, failed: 6 }, 11, "failed"],
    [{ excellent: 0, good: 5, fair: 0, failed: 0 }, 11, null],
    [{ excellent: 0, good: 0, fair: 0, failed: 0 }, 0, null],
  ] as const)("%j of %i: %s", (votes, base, level) => {
    const proposal = proposeLevel(pack, votes, base);
    expect(proposal.level).toBe(level);
    const text =
      level === null ? "chưa có mức nào quá bán: bỏ phiếu lại hoặc cấp trên quyết định" : describeLevel(level).name;
    expect(proposal.explanation.result.text).toBe(text);
  });

  it("is a level that more than half of the base voted for or better, and no better one is", () => {
    fc.assert(
      fc.property(levels, fc.nat(240), (votes, base) => {
        const { level, orBetter, explanation } = proposeLevel(pack, votes, base);
        expect(explanation.result.value).toBe(level);
        if (level === null) expect(orBetter.failed * 2).toBeLessThanOrEqual(base);
        else expect(orBetter[level] * 2).toBeGreaterThan(base);
        if (level === "good") expect(orBetter.excellent * 2).toBeLessThanOrEqual(base);
        if (level === "fair") expect(orBetter.good * 2).toBeLessThanOrEqual(base);
      }),
    );
  });
});

describe("R20.11 R20.14: the one base", () => {
  it.each([
    [{ capacity: "voting" }, true],
    [{ capacity: "voting", excused: "sickLeave" }, true],
    [{ capacity: "voting", excused: "maternity" }, true],
    [{ capacity: "voting", excused: "temporarilyExcused" }, false],
    [{ capacity: "voting", excused: "exempt" }, false],
    [{ capacity: "voting", excused: "suspended" }, false],
    [{ capacity: "voting", activeElsewhere: true }, false],
    [{ capacity: "advisory" }, false],
    [{ capacity: "directing" }, false],
    [{ capacity: "recorder" }, false],
  ] as const)("%j counts: %s", (member, counts) => {
    expect(countsInBase(member)).toBe(counts);
  });

  it("counts the present among those of the base only", () => {
    const voting = (present: boolean) => ({ capacity: "voting" as const, present });
    const answer = quorumOf(pack, [voting(true), voting(true), voting(false), { capacity: "advisory", present: true }]);
    expect(answer).toMatchObject({ base: 3, present: 2, needed: 2, quorate: true });
  });
});
