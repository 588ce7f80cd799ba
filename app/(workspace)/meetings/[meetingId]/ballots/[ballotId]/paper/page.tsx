import { PageHeader } from "@/components/layout/page-header";
import { PartyHeader } from "@/components/meetings/party-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import { orNotFound } from "@/lib/web/or-not-found";
import { MeetingCrumbs } from "../../../_components/meeting-header";
import { PaperTable } from "../_components/paper-table";

export const metadata = { title: "Phiếu đánh giá, xếp loại" };

type Props = { params: Promise<{ meetingId: string; ballotId: string }> };

export default async function PaperPage({ params }: Props) {
  const actor = await requireActor();
  const { meetingId, ballotId } = await params;
  const { meeting, ballot } = await orNotFound(getBallot(actor, meetingId, ballotId));
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
      <article className="max-w-4xl border border-line bg-white p-6 text-black print:max-w-none print:border-0 print:p-0">
        <PartyHeader superior={null} unit={meeting.unit.name} />
        <h2 className="text-center text-lg uppercase">Phiếu đánh giá, xếp loại chất lượng</h2>
        <p className="mb-4 text-center">
          Năm {meeting.cycleYear} – {ballot.phrase}
        </p>
        <PaperTable meeting={meeting} ballot={ballot} />
        <p className="mt-3 text-sm">
          Đánh dấu X vào một ô ở mỗi dòng. Dòng không đánh dấu hoặc đánh dấu từ hai ô trở lên là dòng để trống, hỏng.
          Người bỏ phiếu không ký tên.
        </p>
      </article>
    </>
  );
}
