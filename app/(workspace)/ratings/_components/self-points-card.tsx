import { SectionCard } from "@/components/layout/section-card";
import type { SubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { SCORER_NAMES } from "@/lib/ratings/rules/point-sheets";
import { PointReading } from "./point-reading";

/** The points of the self-review that was handed in, to compare with; a Party organisation hands in none. */
export function SelfPointsCard({ points }: { points: SubjectPoints }) {
  if (points.subject.track === "organisation") return null;
  return (
    <SectionCard id="self" title={SCORER_NAMES.self}>
      {points.self.length === 0 ? (
        <p className="text-soft">Bản kiểm điểm chưa nộp nên chưa có điểm tự chấm.</p>
      ) : (
        <PointReading items={points.self} />
      )}
    </SectionCard>
  );
}
