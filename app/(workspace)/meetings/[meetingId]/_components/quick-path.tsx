import { Callout } from "@/components/ui/callout";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";

/** For a meeting that was held on paper and is typed in afterwards. */
export function QuickPath({ meeting }: { meeting: MeetingView }) {
  if (!meeting.may.recordAttendance.allowed) return null;
  return (
    <Callout>
      Hội nghị đã họp xong, nay nhập lại từ bản giấy?{" "}
      {meeting.may.review.allowed ? (
        <>
          <a href={`/meetings/${meeting.id}/conclusions`}>Nhập kết luận của mọi mục trên một trang</a> hoặc{" "}
        </>
      ) : null}
      <a href={`/meetings/${meeting.id}/import`}>nhập cả kết quả từ một tệp</a>
    </Callout>
  );
}
