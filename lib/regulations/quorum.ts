import { type Explanation, explain, explainedInput } from "./explanation";
import { compareShares, showPercent } from "./fraction";
import type { Capacity, Pack } from "./pack";
import { showNumber } from "./show-number";
import type { Excuse } from "./subjects";

/** One member summoned to the meeting. */
export type Summoned = {
  readonly capacity: Capacity;
  readonly excused?: Excuse | null;
  /** Active elsewhere for a time (sinh hoạt tạm thời nơi khác). */
  readonly activeElsewhere?: boolean;
  readonly present: boolean;
};

const OUTSIDE_BASE: ReadonlySet<Excuse> = new Set(["exempt", "temporarilyExcused", "suspended"]);

/** Whether the member counts in the one base of quorum and approval (R20.14). */
export function countsInBase(member: Omit<Summoned, "present">): boolean {
  if (member.capacity !== "voting" || member.activeElsewhere === true) return false;
  const excused = member.excused ?? null;
  return excused === null || !OUTSIDE_BASE.has(excused);
}

export type QuorumAnswer = {
  readonly base: number;
  readonly present: number;
  /** The smallest number present with which the meeting may go on. */
  readonly needed: number;
  readonly quorate: boolean;
  readonly explanation: Explanation;
};

/** Quorum from counts: present ≥ share × base, in whole numbers. */
export function judgeQuorum(pack: Pack, base: number, present: number): QuorumAnswer {
  const parameter = pack.parameters["quorum.share"];
  const { num, den } = parameter.value;
  const needed = Math.max(1, Math.ceil((base * num) / den));
  const quorate = base > 0 && compareShares({ num: present * den, den: 1 }, { num: base * num, den: 1 }) >= 0;
  const share = `${num}/${den}`;
  return {
    base,
    present,
    needed,
    quorate,
    explanation: explain({
      title: "Số có mặt",
      inputs: [
        explainedInput(
          "base",
          "Số được triệu tập (sau khi trừ người được miễn, tạm miễn, đình chỉ, sinh hoạt nơi khác)",
          base,
        ),
        explainedInput("present", "Số có mặt", present),
      ],
      rule: `Hội nghị tiến hành khi có mặt ít nhất ${share} (${showPercent(parameter.value)}) số được triệu tập`,
      citation: parameter.citation,
      arithmetic: [
        `${showNumber(present)} × ${den} = ${showNumber(present * den)} ${quorate ? "≥" : "<"} ${showNumber(base)} × ${num} = ${showNumber(base * num)}`,
      ],
      result: { value: quorate, text: quorate ? "đủ điều kiện tiến hành" : "chưa đủ điều kiện tiến hành" },
    }),
  };
}

/** Quorum from the list of those summoned. */
export function quorumOf(pack: Pack, members: readonly Summoned[]): QuorumAnswer {
  const counted = members.filter(countsInBase);
  return judgeQuorum(pack, counted.length, counted.filter((member) => member.present).length);
}
