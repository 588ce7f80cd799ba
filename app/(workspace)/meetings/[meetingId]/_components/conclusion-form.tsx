import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { FoldSummary } from "@/components/ui/fold-summary";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingItem, MeetingView } from "@/lib/meetings/queries/get-meeting";
import { isBody } from "@/lib/meetings/rules/agenda";
import { concludeItemAction, postponeItemAction } from "../../actions";

type Props = { meeting: MeetingView; item: MeetingItem };

/** The chair's words on one subject; the meeting then goes on with the next. */
export function ConclusionForm({ meeting, item }: Props) {
  return (
    <ActionForm
      action={concludeItemAction}
      name={`conclusion-${item.id}`}
      submitLabel={item.status === "concluded" ? "Sửa kết luận" : "Ghi kết luận và sang mục tiếp theo"}
      submitTone="plain"
      idempotencyKey={newRandomId()}
      version={item.version}
      hidden={{ meetingId: meeting.id, itemId: item.id }}
    >
      <TextAreaField
        name="conclusion"
        label="Kết luận của chủ trì"
        hint="Phải có trước khi bỏ phiếu."
        defaultValue={item.conclusion ?? ""}
        rows={3}
        maxLength={4000}
      />
    </ActionForm>
  );
}

/** For somebody who has to leave before the turn comes. */
export function PostponeForm({ meeting, item }: Props) {
  if (isBody(item.track) || item.status === "concluded") return null;
  return (
    <details className="text-sm">
      <FoldSummary>{item.name} vắng mặt hoặc phải về sớm?</FoldSummary>
      <div className="mt-2 rounded-lg border border-hairline bg-rail p-3">
        <ActionForm
          action={postponeItemAction}
          name={`postpone-${item.id}`}
          submitLabel="Chuyển sang kiểm điểm bổ sung"
          submitTone="plain"
          idempotencyKey={newRandomId()}
          hidden={{ meetingId: meeting.id, itemId: item.id }}
        >
          <TextField name="reason" label="Lý do" maxLength={500} />
        </ActionForm>
      </div>
    </details>
  );
}
