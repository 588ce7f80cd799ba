import type { Citation } from "./citation";
import type { Pack } from "./pack";

/** Numbers of one unit that the Charter ties its bodies to (R20.10). */
export type StructureFacts =
  | {
      readonly kind: "cell";
      readonly officialMembers: number;
      /** Members of the cell committee; 0 where there is none. */
      readonly cellCommitteeMembers: number;
    }
  | {
      readonly kind: "committee";
      readonly committeeMembers: number;
      readonly hasStandingCommittee: boolean;
    };

export type StructureProblem = {
  readonly code: "tooFewForCell" | "cellCommitteeTooEarly" | "cellCommitteeTooLarge" | "standingCommitteeTooEarly";
  readonly text: string;
  readonly citation: Citation;
};

/** Bodies that the number of members does not allow; a finding for the officer, never a block. */
export function structureProblems(pack: Pack, facts: StructureFacts): StructureProblem[] {
  const parameters = pack.parameters;
  const problems: StructureProblem[] = [];
  if (facts.kind === "committee") {
    const { value, citation } = parameters["standingCommittee.fromMembers"];
    if (facts.hasStandingCommittee && facts.committeeMembers < value) {
      problems.push({
        code: "standingCommitteeTooEarly",
        text: `Cấp ủy dưới ${value} ủy viên không có ban thường vụ`,
        citation,
      });
    }
    return problems;
  }
  const minimum = parameters["cell.minimumMembers"];
  const from = parameters["cellCommittee.fromMembers"];
  const maximum = parameters["cellCommittee.maximumMembers"];
  if (facts.officialMembers < minimum.value) {
    problems.push({
      code: "tooFewForCell",
      text: `Chi bộ có ít nhất ${minimum.value} đảng viên chính thức`,
      citation: minimum.citation,
    });
  }
  if (facts.cellCommitteeMembers > 0 && facts.officialMembers < from.value) {
    problems.push({
      code: "cellCommitteeTooEarly",
      text: `Chi bộ dưới ${from.value} đảng viên chính thức không có chi ủy`,
      citation: from.citation,
    });
  }
  if (facts.cellCommitteeMembers > maximum.value) {
    problems.push({
      code: "cellCommitteeTooLarge",
      text: `Chi ủy có không quá ${maximum.value} ủy viên`,
      citation: maximum.citation,
    });
  }
  return problems;
}
