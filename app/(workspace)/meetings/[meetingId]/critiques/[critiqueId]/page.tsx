import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { getCritique } from "@/lib/critiques/queries/item-critiques";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { EditCritiqueForm, WithdrawForm } from "../../_components/edit-critique-form";
import { MeetingCrumbs } from "../../_components/meeting-header";

export const metadata = { title: "Sửa ý kiến" };

type Props = { params: Promise<{ meetingId: string; critiqueId: string }> };

export default async function CritiquePage({ params }: Props) {
  const actor = await requireActor();
  const { meetingId, critiqueId } = await params;
  const { critique, meeting, item, content } = await orNotFound(getCritique(actor, meetingId, critiqueId));
  const verdict = meeting.may.correctCritique;
  return (
    <PageStack>
      <PageHeader
        title={`Ý kiến của ${critique.speakerName}`}
        eyebrow={<MeetingCrumbs meeting={meeting} here={item.name} />}
        lead={`Về ${item.name}`}
      />
      <SeasonNote year={meeting.cycleYear} />
      {verdict.allowed && critique.withdrawnReason === null ? (
        <div className="max-w-3xl space-y-4">
          <SectionCard title="Sửa">
            <EditCritiqueForm critique={critique} content={content} />
          </SectionCard>
          <SectionCard title="Rút ý kiến">
            <WithdrawForm critique={critique} />
          </SectionCard>
        </div>
      ) : (
        <Callout title={verdict.allowed ? "Ý kiến này đã rút." : messageFor(verdict.code, verdict.params)} />
      )}
    </PageStack>
  );
}
