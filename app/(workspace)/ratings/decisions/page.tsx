import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { listDecisions } from "@/lib/ratings/queries/get-list";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { DecisionTable } from "../_components/decision-table";
import { RatingTabs } from "../_components/rating-tabs";

export const metadata = { title: "Danh sách trình, quyết định" };

export default async function DecisionsPage() {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  const lists = unit ? await listDecisions(actor, unit.id) : [];
  return (
    <PageStack>
      <PageHeader
        title="Danh sách trình, quyết định"
        eyebrow={unit?.name}
        lead="Cán bộ chuẩn bị danh sách và trình; tập thể có thẩm quyền quyết định tại phiên họp; cán bộ ghi lại kết quả."
      />
      <RatingTabs current="decisions" actor={actor} />
      <SectionCard flush>
        {lists.length > 0 ? (
          <DecisionTable lists={lists} />
        ) : (
          <div className="p-4">
            <EmptyInSeason noun="danh sách" clearHref={null} title="Chưa có danh sách nào">
              Danh sách bắt đầu khi đưa đối tượng đầu tiên vào, từ trang <a href="/ratings/groups">Xét HTXSNV</a> hoặc
              từ trang của từng đối tượng.
            </EmptyInSeason>
          </div>
        )}
      </SectionCard>
    </PageStack>
  );
}
