import { PageHeader } from "@/components/layout/page-header";
import { Callout } from "@/components/ui/callout";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
import { BallotPaper } from "../_components/ballot-paper";
import { MeetingCrumbs } from "../_components/meeting-header";

export const metadata = { title: "In phiếu trước" };

export default async function PapersPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const waiting = meeting.agenda.filter((item) => !item.postponed);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="In phiếu trước hội nghị"
          eyebrow={<MeetingCrumbs meeting={meeting} here="Phiếu" />}
          lead={meeting.kinds.map(({ phrase, quorum }) => `${quorum.base} bản về ${phrase}`).join("; ")}
          actions={<PrintButton>In phiếu</PrintButton>}
        />
        <div className="mb-4">
          <Callout>
            Người vắng mặt được chuyển sang kiểm điểm bổ sung: khi phát phiếu, gạch dòng của người đó hoặc in lại phiếu
            ở bước Bỏ phiếu.
          </Callout>
        </div>
      </div>
      <SeasonNote year={meeting.cycleYear} />
      {meeting.kinds.map(({ kind, phrase }) => (
        <BallotPaper key={kind} meeting={meeting} phrase={phrase} rows={waiting.filter((item) => item.kind === kind)} />
      ))}
    </>
  );
}
