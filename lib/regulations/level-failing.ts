import { type Explanation, explain } from "./explanation";
import type { LevelGap, PeriodFacts } from "./level-facts";
import type { FailingCase, FailingCode, Pack } from "./pack";

/** A failing case that is present: it fails the subject, or waits for the competent level to weigh the relief. */
export type FailingOutcome = {
  readonly failing: readonly FailingCase[];
  readonly weighed: readonly FailingCase[];
};

function relieved(rule: FailingCase, facts: PeriodFacts): boolean {
  const relief = facts.reliefs?.[rule.code] ?? facts.relief ?? "none";
  return relief !== "none" && rule.relief.by.includes(relief);
}

/** Sorts the cases present by what the text does with a relief: excepts the case, or lets it be weighed. */
export function failingOutcome(pack: Pack, facts: PeriodFacts, present: ReadonlySet<FailingCode>): FailingOutcome {
  const cases = pack.levelRules.failing.filter(
    (rule) => rule.subjects.includes(facts.subject) && present.has(rule.code),
  );
  const failing = cases.filter((rule) => !relieved(rule, facts));
  const weighed = cases.filter((rule) => relieved(rule, facts) && rule.relief.effect === "weighs");
  return { failing, weighed };
}

export function reliefGaps(weighed: readonly FailingCase[]): LevelGap[] {
  return weighed.map((rule) => `relief:${rule.code}` as const);
}

/** One step of the explanation per case. */
export function failingSteps(outcome: FailingOutcome): Explanation[] {
  const step = (rule: FailingCase, text: string) =>
    explain({
      title: "Trường hợp KHTNV",
      rule: rule.text,
      citation: rule.citation,
      result: { value: rule.code, text },
    });
  return [
    ...outcome.failing.map((rule) => step(rule, "có")),
    ...outcome.weighed.map((rule) => step(rule, "có, cấp có thẩm quyền xem xét")),
  ];
}
