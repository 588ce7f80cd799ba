import { formatPoints, sumPoints } from "../../core/points";
import { POINT_GROUP_NAMES, POINT_GROUPS } from "../../cycles/rules/point-items";
import { type Citation, convention, inferred } from "../../regulations/citation";
import { type Explanation, explain, explainedInput } from "../../regulations/explanation";
import type { Pack } from "../../regulations/pack";
import { SCORER_NAMES, type Scorer } from "./point-sheets";
import { inGroup, type ScoredAnswer, totalOf } from "./points-input";

/** What one scorer gave, item by item. */
export type ScoredSheet = { scorer: Scorer; answers: readonly ScoredAnswer[] };

/**
 * Whose points the level is read from: the competent level's once it has scored everything, because it decides the level (R7.2,
 * R8.12); until then the subject's own. Null while nobody has scored.
 */
export function countedSheet(pack: Pack, sheets: readonly ScoredSheet[]): ScoredSheet | null {
  const competent = sheets.find(({ scorer, answers }) => scorer === "competent" && totalOf(pack, answers) !== null);
  return competent ?? sheets.find(({ scorer }) => scorer !== "competent") ?? null;
}

export type ScorerTotal = { scorer: Scorer; total: number };

/** The complete totals, the one that counts first. */
export function totalsOf(pack: Pack, sheets: readonly ScoredSheet[]): ScorerTotal[] {
  const counted = countedSheet(pack, sheets);
  return sheets
    .toSorted((one, other) => Number(other === counted) - Number(one === counted))
    .flatMap(({ scorer, answers }) => {
      const total = totalOf(pack, answers);
      return total === null ? [] : [{ scorer, total }];
    });
}

/** "Vì sao?" of the points: whose were used when the competent level scored too, then the two groups of that sheet. */
export function pointSteps(pack: Pack, sheets: readonly ScoredSheet[]): Explanation[] {
  const counted = countedSheet(pack, sheets);
  if (counted === null) return [];
  const whose = counted.scorer === "competent" ? [whoseStep(pack, totalsOf(pack, sheets))] : [];
  return [...whose, ...groupSteps(pack, counted)];
}

/** On what it rests that the competent level's points are used. */
export function whoseCitation(pack: Pack): Citation {
  const { citation } = pack.parameters["points.general"];
  return "document" in citation ? inferred([citation.document], "R8.12") : convention("R8.12");
}

/** No text says in so many words whose points count; the level is decided by the competent level, so its points do. */
function whoseStep(pack: Pack, totals: readonly ScorerTotal[]): Explanation {
  const [used, own] = totals;
  const total = used?.total ?? 0;
  const difference = own === undefined ? 0 : sumPoints([total, -own.total]);
  return explain({
    title: "Điểm được dùng",
    inputs: totals.map((each) =>
      explainedInput(`points.${each.scorer}`, SCORER_NAMES[each.scorer], each.total, `${formatPoints(each.total)}/100`),
    ),
    rule: "Cấp có thẩm quyền quyết định mức xếp loại, nên khi cấp đó đã chấm đủ thì dùng điểm của cấp đó; điểm tự chấm để đối chiếu",
    citation: whoseCitation(pack),
    arithmetic:
      difference === 0
        ? []
        : [`Chênh lệch với điểm tự chấm: ${difference > 0 ? "+" : "−"}${formatPoints(Math.abs(difference))} điểm`],
    result: { value: total, text: `${formatPoints(total)}/100 điểm của cấp có thẩm quyền` },
  });
}

/** How the total came about; a group scored as a whole says that this is the system's own convention (R8.17). */
function groupSteps(pack: Pack, { scorer, answers }: ScoredSheet): Explanation[] {
  return POINT_GROUPS.map((group) => {
    const own = inGroup(answers, group);
    const { label, value, citation } = pack.parameters[`points.${group}`];
    const sum = sumPoints(own.map((each) => each.points));
    return explain({
      title: `${scorer === "competent" ? "Điểm của cấp có thẩm quyền" : "Điểm tự chấm"}: ${POINT_GROUP_NAMES[group]}`,
      inputs: own.map((each) =>
        explainedInput(
          each.code,
          each.title,
          each.points,
          `${formatPoints(each.points)}/${formatPoints(each.maxPoints)}`,
        ),
      ),
      rule: own.some((each) => each.coversGroup)
        ? `${label}: ${value}; lúc chấm tỉnh chưa chia điểm cho từng tiêu chí nên chấm theo cả nhóm`
        : `${label}: ${value}`,
      citation: own.some((each) => each.coversGroup) ? convention("R8.17") : citation,
      arithmetic: [`${own.map((each) => formatPoints(each.points)).join(" + ")} = ${formatPoints(sum)}`],
      result: { value: sum, text: `${formatPoints(sum)}/${value} điểm` },
    });
  });
}
