import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { Callout } from "@/components/ui/callout";
import { formatDayWithWeekday } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { Closing } from "@/lib/cycles/queries/closing";
import { countsOf, unfinishedSentence } from "@/lib/cycles/rules/closing";
import { closeCycleAction } from "../actions";

/** The document or the note that ends the season; a reason and a tick where something is not finished. */
export function ClosingForm({ closing }: { closing: Closing }) {
  const left = unfinishedSentence(countsOf(closing.found));
  return (
    <ActionForm
      action={closeCycleAction}
      name={`close-cycle-${closing.season.id}`}
      submitLabel="Kết thúc đợt"
      pendingLabel="Đang kết thúc đợt…"
      submitTone="danger"
      idempotencyKey={newRandomId()}
      hidden={{ cycleId: closing.season.id }}
    >
      <Callout kind="warning" title="Kết thúc đợt là việc không lùi lại được">
        Ngày kết thúc: {formatDayWithWeekday(closing.today)}. Từ lúc đó không ghi thêm được bản kiểm điểm, hội nghị,
        phiếu, mức đề nghị, hồ sơ hay quyết định của đợt này. Việc khắc phục hạn chế, trả lời kiến nghị và giải quyết
        đơn, phản ánh vẫn tiếp tục.
      </Callout>
      <TextField
        name="document"
        label="Số văn bản kết thúc đợt"
        hint="Ví dụ báo cáo tổng kết, thông báo hay kết luận của Ban Thường vụ. Không có văn bản thì ghi căn cứ ở ô ghi chú."
        optional
      />
      <DateField name="documentOn" label="Ngày của văn bản" optional />
      <TextAreaField name="note" label="Ghi chú" hint="Bắt buộc khi không có văn bản." rows={3} optional />
      {closing.isFinished ? null : (
        <>
          <TextAreaField
            name="reason"
            label="Lý do kết thúc khi còn việc chưa xong"
            hint={`Còn ${left}. Lý do được giữ cùng đợt và ghi vào nhật ký.`}
            rows={3}
          />
          <CheckboxField
            name="understood"
            label="Tôi hiểu những việc chưa xong nêu trên sẽ dừng lại như hiện nay và không làm tiếp được trong đợt này"
          />
        </>
      )}
    </ActionForm>
  );
}
