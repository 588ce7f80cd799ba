import { LEVELS } from "../regulations/levels";
import {
  type BallotCount,
  type LevelCounts,
  reconciliationProblems,
  subjectTotal,
  type TallyProblem,
} from "../regulations/tally";

export const BALLOT_FORM_NAMES = { secretPaper: "Phiếu kín", showOfHands: "Biểu quyết giơ tay" } as const;
export type BallotForm = keyof typeof BALLOT_FORM_NAMES;

export type CountedRow = LevelCounts & { blank: number };

export type TypedCount = {
  issued: number;
  returned: number;
  lost: number;
  valid: number;
  invalid: number;
  rows: Readonly<Record<string, CountedRow>>;
};

/** With raised hands nothing is handed out: who is present votes, nothing is lost or invalid. */
export function handsAsPapers(voting: number): Omit<TypedCount, "rows"> {
  return { issued: voting, returned: voting, lost: 0, valid: voting, invalid: 0 };
}

function toBallotCount(votersPresent: number, count: TypedCount): BallotCount {
  const { rows, ...heads } = count;
  return {
    ...heads,
    votersPresent,
    subjects: Object.entries(rows).map(([subjectId, { blank, ...levels }]) => ({
      subjectId,
      levels,
      blank,
      spoilt: 0,
    })),
  };
}

/** One mismatch at the field where the tellers can put it right. */
export type FieldProblem = { path: string[]; text: string };

/** Everything that does not reconcile, each with its arithmetic ("23 + 1 = 24 ≠ 25"); empty when the count may be closed (R20.15). */
export function fieldProblems(votersPresent: number, count: TypedCount): FieldProblem[] {
  const ballotCount = toBallotCount(votersPresent, count);
  return reconciliationProblems(ballotCount).map((problem) => ({
    path: fieldOf(problem),
    text: `${problem.text}${arithmeticOf(problem, ballotCount)}`,
  }));
}

function fieldOf(problem: TallyProblem): string[] {
  if (problem.subjectId === null) return [problem.field];
  return ["rows", problem.subjectId, problem.field === "levels" ? "blank" : problem.field];
}

function arithmeticOf(problem: TallyProblem, count: BallotCount): string {
  const row = count.subjects.find((subject) => subject.subjectId === problem.subjectId);
  switch (problem.code) {
    case "issuedAboveVoters":
      return `: ${count.issued} > ${count.votersPresent}`;
    case "issuedNotReturnedPlusLost":
      return `: ${count.returned} + ${count.lost} = ${count.returned + count.lost} ≠ ${count.issued}`;
    case "returnedNotValidPlusInvalid":
      return `: ${count.valid} + ${count.invalid} = ${count.valid + count.invalid} ≠ ${count.returned}`;
    case "subjectNotValid": {
      if (!row) return "";
      const parts = [...LEVELS.map((level) => row.levels[level]), row.blank];
      return `: ${parts.join(" + ")} = ${subjectTotal(row)} ≠ ${count.valid}`;
    }
    case "notWhole":
      return "";
  }
}
