import { SectionCard } from "@/components/layout/section-card";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import type { UnitMeeting } from "@/lib/plans/queries/get-prepared-unit";

export function MeetingDates({ meetings }: { meetings: readonly UnitMeeting[] }) {
  return (
    <SectionCard title="Hội nghị kiểm điểm" aside={`${meetings.length} hội nghị`}>
      {meetings.length === 0 ? <p className="text-soft">Đơn vị chưa lập lịch hội nghị.</p> : null}
      <ul className="divide-y divide-hairline">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="py-2">
            <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
            <p className="text-sm text-soft">
              {formatDateTimeWithWeekday(meeting.startsAt)} · {meeting.place}
              {meeting.status === "closed" ? " · đã họp" : ""}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
