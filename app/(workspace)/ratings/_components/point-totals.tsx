import { formatPoints } from "@/lib/core/points";
import type { ScorerTotal } from "@/lib/ratings/rules/counted-points";
import type { Scorer } from "@/lib/ratings/rules/point-sheets";

const SHORT_NAMES: Record<Scorer, string> = {
  competent: "cấp có thẩm quyền chấm",
  own: "tự chấm",
  self: "tự chấm",
};

type Props = { subject: { id: string; name: string }; totals: readonly ScorerTotal[] };

/** "Điểm: cấp có thẩm quyền chấm 69,5, tự chấm 80"; null while nobody has scored. */
export function totalsText(totals: readonly ScorerTotal[]): string | null {
  if (totals.length === 0) return null;
  return `Điểm: ${totals.map(({ scorer, total }) => `${SHORT_NAMES[scorer]} ${formatPoints(total)}`).join(", ")}`;
}

/** The totals in one line, leading to the points; nothing under a pack of grades or while nobody has scored. */
export function PointTotals({ subject, totals }: Props) {
  const shown = totalsText(totals);
  if (shown === null) return null;
  return (
    <a href={`/ratings/subjects/${subject.id}/points`} aria-label={`${subject.name} – ${shown}`}>
      {shown}
    </a>
  );
}
