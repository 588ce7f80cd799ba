import { ActionForm } from "@/components/forms/action-form";
import { DateTimeField } from "@/components/forms/date-time-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { cancelMeetingAction, rescheduleMeetingAction } from "../../actions";

/** Another time or place, or no meeting at all. */
export function ScheduleForms({ meeting }: { meeting: MeetingView }) {
  return (
    <div className="max-w-3xl space-y-4">
      <SectionCard title="Thời gian, địa điểm">
        <ActionForm
          action={rescheduleMeetingAction}
          name="reschedule"
          submitLabel="Lưu lịch"
          idempotencyKey={newRandomId()}
          version={meeting.version}
          hidden={{ meetingId: meeting.id }}
        >
          <TextField name="title" label="Tên hội nghị" defaultValue={meeting.title} maxLength={300} />
          <DateTimeField name="startsAt" label="Thời gian bắt đầu" defaultValue={`${meeting.day}T${meeting.time}`} />
          <TextField name="place" label="Địa điểm" defaultValue={meeting.place} maxLength={300} />
        </ActionForm>
      </SectionCard>
      <SectionCard title="Hủy hội nghị">
        <ActionForm
          action={cancelMeetingAction}
          name="cancel"
          submitLabel="Hủy hội nghị"
          submitTone="danger"
          idempotencyKey={newRandomId()}
          hidden={{ meetingId: meeting.id }}
        >
          <TextField
            name="reason"
            label="Lý do hủy"
            hint="Các đối tượng trở lại danh sách chờ kiểm điểm."
            maxLength={500}
          />
        </ActionForm>
      </SectionCard>
    </div>
  );
}
