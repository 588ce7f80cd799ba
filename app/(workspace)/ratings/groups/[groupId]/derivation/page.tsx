import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { ExplanationBlock } from "@/components/ui/why";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { capExplanation } from "../../../_components/cap-explanation";
import { CapFacts } from "../../../_components/cap-facts";
import { PointsPaper } from "../../../_components/points-paper";

export const metadata = { title: "Cách tính tỷ lệ tối đa" };

export default async function DerivationPage({ params }: { params: Promise<{ groupId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).groupId).data;
  if (!id) notFound();
  const group = await orNotFound(getGroup(actor, id));
  const { standing, cap, decidingUnit, year, candidates, isScored } = group;
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
        <CapFacts group={group} />
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
