import { PageHeader } from "@/components/layout/page-header";
import { PartyHeader } from "@/components/meetings/party-header";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../../_components/season-note";
import { MeetingCrumbs } from "../../../_components/meeting-header";
import { TallySheetTable } from "../_components/tally-sheet-table";

export const metadata = { title: "Bảng kiểm phiếu" };

type Props = { params: Promise<{ meetingId: string; ballotId: string }> };

export default async function TallySheetPage({ params }: Props) {
  const actor = await requireActor();
  const { meetingId, ballotId } = await params;
  const { meeting, ballot } = await orNotFound(getBallot(actor, meetingId, ballotId));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Bảng kiểm phiếu"
          eyebrow={<MeetingCrumbs meeting={meeting} here="Bảng kiểm phiếu" />}
          lead="Ban kiểm phiếu gạch số vào bảng, cộng, ký tên; sau đó nhập vào hệ thống."
          actions={<PrintButton>In bảng kiểm phiếu</PrintButton>}
        />
      </div>
      <SeasonNote year={meeting.cycleYear} />
      <article className="max-w-4xl border border-line bg-white p-6 text-black print:max-w-none print:border-0 print:p-0">
        <PartyHeader superior={null} unit={meeting.unit.name} day={meeting.day} />
        <h2 className="text-center text-lg uppercase">Bảng kiểm phiếu đánh giá, xếp loại</h2>
        <p className="mb-4 text-center">
          Năm {meeting.cycleYear} – {ballot.phrase}
        </p>
        <p>Số người trong danh sách bỏ phiếu: {ballot.rollSize}</p>
        <p>Số phiếu phát ra: ……… Thu về: ……… Không thu về: ……… (phát ra = thu về + không thu về)</p>
        <p className="mb-3">Hợp lệ: ……… Không hợp lệ: ……… (thu về = hợp lệ + không hợp lệ)</p>
        <TallySheetTable ballot={ballot} />
        <p className="mt-3 text-sm">Ở mỗi dòng: bốn mức + trống, hỏng = số phiếu hợp lệ.</p>
        <p className="mt-6 text-right font-semibold uppercase">Ban kiểm phiếu</p>
      </article>
    </>
  );
}
