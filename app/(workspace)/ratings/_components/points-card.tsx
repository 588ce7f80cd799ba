import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatPoints } from "@/lib/core/points";
import type { SubjectDetail } from "@/lib/ratings/queries/get-subject";
import { SCORER_NAMES } from "@/lib/ratings/rules/point-sheets";

/** The totals beside each other, whoever gave them, and where they are given; nothing under a pack of grades. */
export function PointsCard({ subject }: { subject: SubjectDetail }) {
  const totals = subject.packLevel?.totals ?? null;
  if (totals === null) return null;
  const { scoreOwn, scoreAsCompetent } = subject.may;
  const mayScore = scoreOwn.allowed || scoreAsCompetent.allowed;
  const [used, other] = totals;
  const differs = used !== undefined && other !== undefined && used.total !== other.total;
  return (
    <SectionCard id="points" title="Điểm" aside="thang 100">
      <div className="space-y-2 text-sm">
        {totals.length === 0 ? (
          <p className="text-soft">Chưa có điểm.</p>
        ) : (
          <DefinitionList
            items={totals.map(({ scorer, total }) => ({
              term: SCORER_NAMES[scorer],
              value: <span className="font-semibold tabular-nums">{formatPoints(total)}/100</span>,
            }))}
          />
        )}
        {differs ? <p>Hai nơi chấm khác nhau; việc đối chiếu dùng điểm của cấp có thẩm quyền.</p> : null}
        <p>
          <a href={`/ratings/subjects/${subject.id}/points`}>{mayScore ? "Xem và chấm điểm" : "Xem từng mục"}</a>
        </p>
        <RulesBasis sections={["points", "levels"]} />
      </div>
    </SectionCard>
  );
}
