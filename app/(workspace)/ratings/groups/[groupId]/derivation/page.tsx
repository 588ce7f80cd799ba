import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { PrintButton } from "@/components/ui/print-button";
import { ExplanationBlock } from "@/components/ui/why";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatCount, formatDateTime } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { capExplanation } from "../../../_components/cap-explanation";
import { PointsPaper } from "../../../_components/points-paper";

export const metadata = { title: "Cách tính tỷ lệ tối đa" };

export default async function DerivationPage({ params }: { params: Promise<{ groupId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).groupId).data;
  if (!id) notFound();
  const { standing, cap, decidingUnit, year, others, candidates, isScored } = await orNotFound(getGroup(actor, id));
  return (
    <PageStack>
      <PageHeader
        title="Cách tính tỷ lệ tối đa hoàn thành xuất sắc nhiệm vụ"
        eyebrow={<a href={`/ratings/groups/${id}`}>Nhóm “{standing.name}”</a>}
        lead={`${decidingUnit.name}, năm ${year}. In lúc ${formatDateTime(await currentInstant())}.`}
        actions={
          <>
            <ButtonLink href={`/ratings/groups/${id}/export`} download>
              Xuất Excel
            </ButtonLink>
            <PrintButton>In cách tính</PrintButton>
          </>
        }
      />
      <SeasonNote year={year} />
      <SectionCard title={standing.name}>
        <DefinitionList
          items={[
            { term: "Cách chia nhóm", value: standing.description },
            { term: "Số đối tượng trong nhóm", value: formatCount(standing.total) },
            { term: "Đạt hoàn thành tốt nhiệm vụ trở lên (N)", value: formatCount(standing.goodOrBetter) },
            { term: "Hoàn thành nhiệm vụ, không hoàn thành", value: formatCount(others.fair + others.failed) },
            { term: "Chưa có mức", value: formatCount(others.none) },
            {
              term: "Tỷ lệ tối đa",
              value: `${standing.sharePercent}%${standing.shareDocument ? ` theo ${standing.shareDocument}` : ""}`,
            },
            { term: "Tối đa theo cách tính chặt", value: formatCount(cap.strict) },
            { term: "Tối đa theo cách tính rộng", value: formatCount(cap.lenient) },
            { term: "Đã đề nghị, đã quyết định xuất sắc", value: formatCount(standing.excellent) },
          ]}
        />
        <ExplanationBlock explanation={capExplanation(cap)} />
      </SectionCard>
      {isScored ? (
        <SectionCard title="Điểm của những đối tượng được đề xuất xuất sắc">
          <PointsPaper rows={candidates} />
        </SectionCard>
      ) : null}
    </PageStack>
  );
}
