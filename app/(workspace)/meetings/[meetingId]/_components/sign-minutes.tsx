import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { signMinutesAction } from "../../actions";

/** After the paper was signed: freezes the content and closes the meeting. */
export function SignMinutes({ meeting }: { meeting: MeetingView }) {
  const verdict = meeting.may.signMinutes;
  if (!meeting.canRun) return null;
  if (!verdict.allowed) return <Callout title={messageFor(verdict.code, verdict.params)} />;
  return (
    <div className="max-w-4xl print:hidden">
      <SectionCard title="Ghi nhận biên bản đã ký">
        <ActionForm
          action={signMinutesAction}
          name="sign-minutes"
          submitLabel="Biên bản đã ký, kết thúc hội nghị"
          idempotencyKey={newRandomId()}
          hidden={{ meetingId: meeting.id }}
        >
          <TextAreaField name="remarks" label="Ghi chú thêm trong biên bản" optional rows={3} maxLength={4000} />
        </ActionForm>
      </SectionCard>
    </div>
  );
}
