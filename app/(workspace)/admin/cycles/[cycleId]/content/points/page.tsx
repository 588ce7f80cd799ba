import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { EmptyState } from "@/components/ui/empty-state";
import { queryText } from "@/lib/core/paging";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { PointFormTabs } from "../../../_components/point-form-tabs";
import { PointSplitForm } from "../../../_components/point-split-form";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";

export const metadata = { title: "Chia điểm tối đa" };

type Props = { params: SeasonParams; searchParams: SearchParams };

export default async function PointsPage({ params, searchParams }: Props) {
  const { actor, ...scope } = await seasonScope(params);
  const list = await orNotFound(getContentList(actor, scope));
  const { splits } = list;
  if (splits && !splits.maySplit.allowed) notFound();
  const query = await searchParams;
  const form = splits?.forms.find((each) => each.subject === queryText(query.form)) ?? splits?.forms[0];
  return (
    <PageStack>
      <PageHeader
        title="Chia điểm tối đa của các tiêu chí"
        eyebrow={<a href={`/admin/cycles/${list.season.id}/content`}>Nội dung – {list.season.name}</a>}
        lead="Văn bản của Trung ương cho điểm từng nhóm, không chia cho từng tiêu chí; việc chia do tỉnh quy định bằng văn bản."
      />
      {splits && form ? (
        <>
          <PointFormTabs cycleId={list.season.id} forms={splits.forms} current={form.subject} />
          <PointSplitForm key={`${form.subject}-${form.version}`} list={list} form={form} basis={splits.basis} />
        </>
      ) : (
        <SectionCard>
          <EmptyState title="Đợt này không chấm điểm">
            Bộ quy định của đợt đánh giá theo cấp độ của từng tiêu chí, không theo thang 100 điểm.
          </EmptyState>
        </SectionCard>
      )}
    </PageStack>
  );
}
