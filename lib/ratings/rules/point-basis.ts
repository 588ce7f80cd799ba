import type { Day } from "../../core/calendar";
import { sumPoints } from "../../core/points";
import { POINT_GROUP_NAMES, POINT_GROUPS, type PointGroup } from "../../cycles/rules/point-items";
import { convention, formatCitation } from "../../regulations/citation";
import { gapText } from "../../regulations/level-facts";
import { pointsBand } from "../../regulations/level-points";
import type { Level } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import { type ScoredSheet, totalsOf, whoseCitation } from "./counted-points";
import type { Surroundings } from "./finding-facts";
import { lackText, packLevelOf } from "./pack-level";
import type { Scorer } from "./point-sheets";

/** What points rest on, as the scorer named it. */
export type PointSource = { document: string | null; documentOn: Day | null; note: string | null };

/** The points of one scorer added up by group, with the maxima they were given under. */
export type ScorerSums = {
  scorer: Scorer;
  groups: Record<PointGroup, { points: number; maxPoints: number } | null>;
  /** A group was scored as a whole, because the province had not split it. */
  coversGroup: boolean;
  source: PointSource | null;
};

/** One complete score out of 100. */
export type ScorerPoints = { scorer: Scorer; total: number; source: PointSource | null } & Record<PointGroup, number>;

/**
 * The points of a subject as screens, printed pages and spreadsheets say them: whose count, what each scorer gave, what the rules make of
 * it and on which clauses.
 */
export type PointBasis = {
  /** Complete scores, the one that counts first; empty while nobody has scored everything. */
  scorers: readonly ScorerPoints[];
  /** The competent level's total less the subject's own; null unless both have scored. */
  difference: number | null;
  /** The band that the points alone fall in. */
  band: Level | null;
  /** Points together with task results, discipline and conclusions; null with the reasons in `gaps`. */
  level: Level | null;
  gaps: readonly string[];
  citations: readonly string[];
};

/** The points of a subject as sums: one sheet for each who scored (R8.12–R8.22). */
export function pointBasisOf(pack: Pack, sums: readonly ScorerSums[], facts: Surroundings | undefined): PointBasis {
  const sheets = sums.map(toSheet);
  const scorers = totalsOf(pack, sheets).flatMap(({ scorer, total }) => {
    const given = sums.find((each) => each.scorer === scorer);
    if (!given) return [];
    const { groups, source } = given;
    return [{ scorer, total, general: groups.general?.points ?? 0, result: groups.result?.points ?? 0, source }];
  });
  const [counted, other] = scorers;
  const band = counted ? pointsBand(pack, counted.total) : null;
  return {
    scorers,
    difference: counted && other ? sumPoints([counted.total, -other.total]) : null,
    band,
    ...levelOf(pack, sheets, facts),
    citations: counted && band ? citationsOf(pack, band, counted, sums) : [],
  };
}

/** The sums of a group as the one item that a group scored as a whole has: levels are read from the sums alone. */
function toSheet({ scorer, groups, coversGroup }: ScorerSums): ScoredSheet {
  return {
    scorer,
    answers: POINT_GROUPS.flatMap((group) => {
      const sum = groups[group];
      return sum === null
        ? []
        : [{ code: `points.${group}`, title: POINT_GROUP_NAMES[group], group, coversGroup, ...sum }];
    }),
  };
}

function levelOf(
  pack: Pack,
  sheets: readonly ScoredSheet[],
  facts: Surroundings | undefined,
): Pick<PointBasis, "level" | "gaps"> {
  if (!facts) return { level: null, gaps: [] };
  const answer = packLevelOf(pack, facts, [], sheets);
  const gaps = "lacking" in answer ? answer.lacking.map(lackText) : answer.gaps.map(gapText);
  return { level: answer.level, gaps };
}

/** The clause of the level first, then whose points are used, then what is only a convention. */
function citationsOf(pack: Pack, band: Level, counted: ScorerPoints, sums: readonly ScorerSums[]): string[] {
  const isWhole = sums.some(({ scorer, coversGroup }) => scorer === counted.scorer && coversGroup);
  return [
    formatCitation(pack.levelRules.levels[band].citation),
    ...(counted.scorer === "competent" ? [`điểm được dùng: ${formatCitation(whoseCitation(pack))}`] : []),
    ...(isWhole ? [`chấm theo cả nhóm: ${formatCitation(convention("R8.17"))}`] : []),
  ];
}
