import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { AttendanceForm } from "../_components/attendance-form";
import { BasisNotice, MeetingCrumbs } from "../_components/meeting-header";

export const metadata = { title: "Điểm danh" };

export default async function AttendancePage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const verdict = meeting.may.recordAttendance;
  return (
    <PageStack>
      <PageHeader
        title="Điểm danh"
        eyebrow={<MeetingCrumbs meeting={meeting} here="Điểm danh" />}
        lead="Đánh dấu người vắng mặt trước, rồi bấm “Còn lại có mặt”; hoặc đánh dấu từng người rồi lưu."
      />
      <BasisNotice meeting={meeting} />
      {verdict.allowed ? (
        <AttendanceForm meeting={meeting} />
      ) : (
        <Callout kind="warning" title={messageFor(verdict.code, verdict.params)} />
      )}
      <RulesBasis sections={["capacities", "parameters"]} />
    </PageStack>
  );
}
