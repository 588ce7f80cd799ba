import { PartyHeader } from "@/components/meetings/party-header";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { type PaperRow, PaperTable } from "./paper-table";

type Props = { meeting: MeetingView; phrase: string; rows: readonly PaperRow[] };

/** One ballot paper as it is handed out; nobody's name, no number. */
export function BallotPaper({ meeting, phrase, rows }: Props) {
  return (
    <article className="max-w-4xl break-after-page border border-line bg-white p-6 text-black last:break-after-auto print:max-w-none print:border-0 print:p-0">
      <PartyHeader superior={null} unit={meeting.unit.name} />
      <h2 className="text-center text-lg uppercase">Phiếu đánh giá, xếp loại chất lượng</h2>
      <p className="mb-4 text-center">
        Năm {meeting.cycleYear} – {phrase}
      </p>
      <PaperTable rows={rows} />
      <p className="mt-3 text-sm">
        Đánh dấu X vào một ô ở mỗi dòng. Dòng không đánh dấu hoặc đánh dấu từ hai ô trở lên là dòng để trống, hỏng.
        Người bỏ phiếu không ký tên.
      </p>
    </article>
  );
}
