import { PageHeader } from "@/components/layout/page-header";
import { PartyHeader } from "@/components/meetings/party-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { formatDayWithWeekday } from "@/lib/core/format";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
import { MeetingCrumbs } from "../_components/meeting-header";
import { SignInSheet } from "../_components/sign-in-sheet";

export const metadata = { title: "Danh sách mời họp" };

export default async function InvitationsPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Danh sách mời họp và ký điểm danh"
          eyebrow={<MeetingCrumbs meeting={meeting} here="Danh sách mời họp" />}
          actions={<PrintButton>In danh sách</PrintButton>}
        />
      </div>
      <SeasonNote year={meeting.cycleYear} />
      <article className="max-w-4xl border border-line bg-white p-6 text-black print:max-w-none print:border-0 print:p-0">
        <PartyHeader superior={null} unit={meeting.unit.name} />
        <h2 className="text-center text-lg uppercase">Danh sách mời họp</h2>
        <p className="mb-4 text-center">
          {meeting.title}
          <br />
          {formatDayWithWeekday(meeting.day)}, {meeting.time}, tại {meeting.place}
        </p>
        <SignInSheet meeting={meeting} />
      </article>
    </>
  );
}
