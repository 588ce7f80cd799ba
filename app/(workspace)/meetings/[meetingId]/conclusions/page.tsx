import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { concludeItemsAction } from "../../actions";
import { BasisNotice, MeetingCrumbs } from "../_components/meeting-header";

export const metadata = { title: "Nhập kết luận" };

export default async function ConclusionsPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const verdict = meeting.may.review;
  const waiting = meeting.agenda.filter((item) => !item.postponed && item.status !== "concluded");
  return (
    <PageStack>
      <PageHeader
        title="Nhập kết luận của chủ trì"
        eyebrow={<MeetingCrumbs meeting={meeting} here="Kết luận" />}
        lead="Theo đúng trình tự; mục để trống thì nhập sau."
      />
      <BasisNotice meeting={meeting} />
      {verdict.allowed ? (
        <SectionCard>
          <ActionForm
            action={concludeItemsAction}
            name="conclusions"
            submitLabel="Ghi các kết luận"
            idempotencyKey={newRandomId()}
            hidden={{ meetingId: meeting.id }}
          >
            {waiting.map((item) => (
              <TextAreaField
                key={item.id}
                name={`items.${item.id}`}
                label={`${item.ordinal}. ${item.name}${item.title ? ` – ${item.title}` : ""}`}
                rows={2}
                maxLength={4000}
                optional
              />
            ))}
          </ActionForm>
        </SectionCard>
      ) : (
        <Callout kind="warning" title={messageFor(verdict.code, verdict.params)} />
      )}
    </PageStack>
  );
}
