import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Callout } from "@/components/ui/callout";
import { currentInstant } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { reachesAnything } from "@/lib/core/reach";
import { getClosing } from "@/lib/cycles/queries/closing";
import { orNotFound } from "@/lib/web/or-not-found";
import { ClosingForm } from "../../_components/closing-form";
import { type SeasonParams, seasonScope } from "../../_components/season-scope";
import { UnfinishedTable } from "../../_components/unfinished-table";

export const metadata = { title: "Kết thúc đợt kiểm điểm" };

export default async function CloseSeasonPage({ params }: { params: SeasonParams }) {
  const { actor, cycleId } = await seasonScope(params);
  if (!reachesAnything(actor, "cycle.manage")) notFound();
  const closing = await orNotFound(getClosing(actor, await currentInstant(), cycleId));
  const { season, may } = closing;
  return (
    <PageStack>
      <PageHeader
        title={`Kết thúc đợt năm ${season.year}`}
        eyebrow={<a href={`/admin/cycles/${season.id}`}>{season.name}</a>}
        lead="Sau khi kết thúc, kết quả của đợt được giữ nguyên, chỉ để xem; khi đó mới mở được đợt của năm tiếp theo."
      />
      <SectionCard title="Việc chưa xong" flush>
        <UnfinishedTable found={closing.found} />
      </SectionCard>
      <RulesBasis sections={["exemptions", "order", "authorities"]} />
      {may.close.allowed ? (
        <SectionCard title="Kết thúc đợt">
          <ClosingForm closing={closing} />
        </SectionCard>
      ) : (
        <Callout kind="warning" title={messageFor(may.close.code, may.close.params)} />
      )}
    </PageStack>
  );
}
