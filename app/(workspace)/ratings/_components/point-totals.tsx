import { formatPoints } from "@/lib/core/points";
import type { ScorerTotal } from "@/lib/ratings/rules/counted-points";
import type { Scorer } from "@/lib/ratings/rules/point-sheets";

const SHORT_NAMES: Record<Scorer, string> = {
  competent: "cấp có thẩm quyền chấm",
  own: "tự chấm",
  self: "tự chấm",
};

type Props = { subject: { id: string; name: string }; totals: readonly ScorerTotal[] };

/** The totals in one line, leading to the points; nothing under a pack of grades or while nobody has scored. */
export function PointTotals({ subject, totals }: Props) {
  if (totals.length === 0) return null;
  const shown = totals.map(({ scorer, total }) => `${SHORT_NAMES[scorer]} ${formatPoints(total)}`).join(", ");
  return (
    <a href={`/ratings/subjects/${subject.id}/points`} aria-label={`Điểm của ${subject.name}: ${shown}`}>
      Điểm: {shown}
    </a>
  );
}
