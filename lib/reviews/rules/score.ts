import { parsePoints, pointsRange, sumPoints } from "../../core/points";
import { POINT_GROUPS, type PointGroup, pointLimits, type Scorable } from "../../cycles/rules/point-items";
import { pointsBand } from "../../regulations/level-points";
import type { Level } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";

type ScoredItem = Omit<Scorable, "subject"> & { id: string; points: number | null };

export type GroupScore = {
  group: PointGroup;
  limit: number;
  /** Null while one of its items has no points. */
  points: number | null;
  /** Scored as a whole: the province has not split it, so the form is the system's own convention (R8.17). */
  isWhole: boolean;
};

export type ReviewScore = {
  groups: GroupScore[];
  /** Items still without points. */
  missing: number;
  /** Null while something is missing: a part of the points is no total. */
  total: number | null;
  band: Level | null;
};

/** The points of a review in its two groups, their total and the band they fall in (R8.12); null under a pack of grades. */
export function scoreOf(pack: Pack, items: readonly ScoredItem[]): ReviewScore | null {
  const limits = pointLimits(pack);
  if (limits === null) return null;
  const groups = POINT_GROUPS.map((group): GroupScore => {
    const own = items.filter((item) => item.pointGroup === group);
    return { group, limit: limits[group], points: sumOf(own), isWhole: own.some((item) => item.coversGroup) };
  });
  const missing = items.filter((item) => item.pointGroup !== null && item.points === null).length;
  const sums = groups.flatMap(({ points }) => (points === null ? [] : [points]));
  const total = sums.length === groups.length ? sumPoints(sums) : null;
  return { groups, missing, total, band: total === null ? null : pointsBand(pack, total) };
}

function sumOf(items: readonly ScoredItem[]): number | null {
  const points = items.flatMap((item) => (item.points === null ? [] : [item.points]));
  return items.length > 0 && points.length === items.length ? sumPoints(points) : null;
}

type TypedItem = { id: string; maxPoints: number | null };
type Typed = Readonly<Record<string, { points: string }>>;

export type TypedScores = {
  /** The points of each scored item that was sent; null where its box is blank. */
  points: Map<string, { points: number; maximum: number } | null>;
  problems: { id: string; text: string }[];
};

/** The points as typed, measured against the maximum of each item (R8.12): nothing is rounded or cut. */
export function readScores(items: readonly TypedItem[], typed: Typed): TypedScores {
  const scores: TypedScores = { points: new Map(), problems: [] };
  for (const { id, maxPoints } of items) {
    const text = typed[id]?.points ?? "";
    if (text === "") {
      scores.points.set(id, null);
      continue;
    }
    const points = parsePoints(text);
    if (maxPoints === null) scores.problems.push({ id, text: "Mục này không chấm điểm." });
    else if (points === null || points > maxPoints)
      scores.problems.push({ id, text: `Điểm phải ${pointsRange(maxPoints)}` });
    else scores.points.set(id, { points, maximum: maxPoints });
  }
  return scores;
}
