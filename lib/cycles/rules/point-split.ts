import { formatPoints, parsePoints, sumPoints } from "../../core/points";
import { POINT_GROUP_NAMES, POINT_GROUPS, type PointGroup, type PointLimits } from "./point-items";

export type Criterion = { id: string; pointGroup: PointGroup };
/** A sentence for the field of one criterion. */
export type SplitProblem = { id: string; text: string };

export type Split = { maxima: Map<string, number | null>; problems: SplitProblem[] };

/**
 * The maxima of one form as typed (R8.12, R8.17): a group left blank altogether is not split; otherwise every criterion has its
 * points and they add up to exactly what the pack gives the group.
 */
export function readSplit(
  criteria: readonly Criterion[],
  typed: Readonly<Record<string, string>>,
  limits: PointLimits,
): Split {
  const maxima = new Map<string, number | null>();
  const problems: SplitProblem[] = [];
  for (const group of POINT_GROUPS) {
    const own = criteria.filter((each) => each.pointGroup === group);
    if (own.every(({ id }) => (typed[id] ?? "").trim() === "")) {
      for (const { id } of own) maxima.set(id, null);
      continue;
    }
    const points = own.map(({ id }) => parsePoints(typed[id] ?? ""));
    const wrong = own.flatMap(({ id }, index) =>
      fieldProblem(id, typed[id] ?? "", points[index] ?? null, limits[group]),
    );
    problems.push(...(wrong.length > 0 ? wrong : sumProblem(own, points, group, limits[group])));
    for (const [index, { id }] of own.entries()) maxima.set(id, points[index] ?? null);
  }
  return { maxima, problems };
}

function fieldProblem(id: string, typed: string, points: number | null, limit: number): SplitProblem[] {
  if (typed.trim() === "") return [{ id, text: "Chưa nhập điểm tối đa. Để trống cả nhóm nếu chưa chia." }];
  if (points !== null && points > 0 && points <= limit) return [];
  return [{ id, text: `Điểm tối đa phải lớn hơn 0 và không quá ${formatPoints(limit)}, ví dụ 5 hoặc 7,5.` }];
}

function sumProblem(
  own: readonly Criterion[],
  points: readonly (number | null)[],
  group: PointGroup,
  limit: number,
): SplitProblem[] {
  const sum = sumPoints(points.map((each) => each ?? 0));
  const [first] = own;
  if (first === undefined || sum === limit) return [];
  const off = formatPoints(sumPoints([Math.abs(limit - sum)]));
  const text = `${POINT_GROUP_NAMES[group]}: các mục đang cộng được ${formatPoints(sum)}, phải đúng bằng ${formatPoints(limit)} (${sum < limit ? "còn thiếu" : "đang thừa"} ${off}).`;
  return [{ id: first.id, text }];
}
