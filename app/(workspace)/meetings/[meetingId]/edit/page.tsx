import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { BasisNotice, MeetingCrumbs } from "../_components/meeting-header";
import { ScheduleForms } from "../_components/schedule-forms";

export const metadata = { title: "Sửa lịch hội nghị" };

export default async function EditMeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const verdict = meeting.may.reschedule;
  return (
    <PageStack>
      <PageHeader
        title="Sửa hoặc hủy lịch"
        eyebrow={<MeetingCrumbs meeting={meeting} here="Sửa lịch" />}
        lead={meeting.title}
      />
      <BasisNotice meeting={meeting} />
      {verdict.allowed ? (
        <ScheduleForms meeting={meeting} />
      ) : (
        <Callout kind="warning" title={messageFor(verdict.code, verdict.params)} />
      )}
    </PageStack>
  );
}
