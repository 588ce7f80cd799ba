import { PageHeader } from "@/components/layout/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../../_components/season-note";
import { BallotPaper } from "../../../_components/ballot-paper";
import { MeetingCrumbs } from "../../../_components/meeting-header";

export const metadata = { title: "Phiếu đánh giá, xếp loại" };

type Props = { params: Promise<{ meetingId: string; ballotId: string }> };

export default async function PaperPage({ params }: Props) {
  const actor = await requireActor();
  const { meetingId, ballotId } = await params;
  const { meeting, ballot } = await orNotFound(getBallot(actor, meetingId, ballotId));
  const items = new Map(meeting.agenda.map((item) => [item.id, item]));
  const rows = ballot.entries.map((entry) => ({ ...entry, claimed: items.get(entry.agendaItemId)?.claimed ?? [] }));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Phiếu đánh giá, xếp loại"
          eyebrow={<MeetingCrumbs meeting={meeting} here="Phiếu" />}
          lead={`In ${ballot.rollSize} bản, mỗi người bỏ phiếu một bản. Phiếu không ghi tên người bỏ phiếu, không đánh số.`}
          actions={<PrintButton>In phiếu</PrintButton>}
        />
      </div>
      <SeasonNote year={meeting.cycleYear} />
      <BallotPaper meeting={meeting} phrase={ballot.phrase} rows={rows} />
    </>
  );
}
