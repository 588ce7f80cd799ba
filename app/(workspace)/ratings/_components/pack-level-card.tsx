import { SectionCard } from "@/components/layout/section-card";
import { LevelTag } from "@/components/ui/level-tag";
import { Why } from "@/components/ui/why";
import { formatPoints } from "@/lib/core/points";
import type { SubjectDetail } from "@/lib/ratings/queries/get-subject";
import type { PackLevel } from "@/lib/ratings/queries/subject-findings";
import type { Scorer } from "@/lib/ratings/rules/point-sheets";
import { viewExplanation } from "@/lib/regulations/explanation-view";

const USED: Record<Scorer, string> = {
  self: "điểm tự chấm",
  own: "điểm tổ chức đảng tự chấm",
  competent: "điểm của cấp có thẩm quyền",
};

/** Nothing where points are not complete: then a failing case alone leads to the level. */
function sourceOf(totals: PackLevel["totals"]): string {
  if (totals === null) return "cấp độ tự đánh giá, ";
  const [used] = totals;
  return used ? `${USED[used.scorer]} (${formatPoints(used.total)}/100), ` : "";
}

/** What the rules make of the facts, beside the values people give; it fills in nobody's form. */
export function PackLevelCard({ subject }: { subject: SubjectDetail }) {
  const { packLevel, tasks } = subject;
  if (packLevel === null) return null;
  const used = packLevel.totals?.[0];
  const from = sourceOf(packLevel.totals);
  return (
    <SectionCard title="Đối chiếu theo quy định">
      <div className="space-y-2 text-sm">
        {packLevel.level ? (
          <p>
            Từ {from}kết quả nhiệm vụ, kỷ luật và kết luận đã nhập, quy định dẫn đến{" "}
            <LevelTag level={packLevel.level} />
          </p>
        ) : (
          <p>
            <b>{packLevel.isLacking ? "Chưa đối chiếu được:" : "Cấp có thẩm quyền quyết định:"}</b>{" "}
            {used ? `${USED[used.scorer]} ${formatPoints(used.total)}/100; ` : null}
            {packLevel.gaps.join("; ")}.
            {packLevel.lacking.includes("organisationPoints") ? (
              <>
                {" "}
                <a href={`/ratings/subjects/${subject.id}/points`}>Mở mục Điểm</a>
              </>
            ) : null}
          </p>
        )}
        <Why explanation={viewExplanation(packLevel.explanation)} />
        <p>
          {tasks
            ? `Nhiệm vụ: ${tasks.done}/${tasks.assigned} hoàn thành, ${tasks.doneLate} chậm, ${tasks.aboveRequirement} vượt yêu cầu. `
            : "Chưa nhập kết quả nhiệm vụ. "}
          <a href={`/ratings/subjects/${subject.id}/results`}>Kết quả nhiệm vụ, kỷ luật, kết luận</a>
        </p>
        <p className="text-soft">Chỉ để đối chiếu; mức của từng khâu do người có thẩm quyền ghi.</p>
      </div>
    </SectionCard>
  );
}
