import { PageHeader } from "@/components/layout/page-header";
import { MeetingStatusTag } from "@/components/meetings/meeting-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { formatDayWithWeekday } from "@/lib/core/format";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { SeasonNote } from "../../../_components/season-note";

function whenAndWhere(meeting: MeetingView): string {
  return `${formatDayWithWeekday(meeting.day)}, ${meeting.time} · ${meeting.place}`;
}

export function MeetingHeader({ meeting }: { meeting: MeetingView }) {
  return (
    <PageHeader
      eyebrow={
        <>
          {whenAndWhere(meeting)} · {meeting.unit.name}
        </>
      }
      title={meeting.title}
      actions={
        <>
          <MeetingStatusTag status={meeting.status} />
          <ButtonLink href={`/meetings/${meeting.id}/participants`}>Thành phần</ButtonLink>
          {meeting.may.reschedule.allowed ? (
            <ButtonLink href={`/meetings/${meeting.id}/edit`}>Sửa, hủy lịch</ButtonLink>
          ) : null}
        </>
      }
    />
  );
}

/** The way back, on the pages of one meeting. */
export function MeetingCrumbs({ meeting, here }: { meeting: MeetingView; here: string }) {
  return (
    <Breadcrumbs
      crumbs={[
        { label: "Hội nghị", href: "/meetings" },
        { label: meeting.title, href: `/meetings/${meeting.id}` },
        { label: here },
      ]}
    />
  );
}

/** Of which season the meeting is, when another is looked at, and on whose behalf what is typed here will stand in the log. */
export function BasisNotice({ meeting }: { meeting: MeetingView }) {
  return (
    <>
      <SeasonNote year={meeting.cycleYear} />
      {meeting.canRun ? <Basis meeting={meeting} /> : null}
    </>
  );
}

function Basis({ meeting }: { meeting: MeetingView }) {
  if (meeting.basis.onPaper) {
    return (
      <Callout>
        Đang nhập thay cho {meeting.unit.name} <b>theo bản giấy đã ký</b>; nhật ký ghi rõ như vậy.
      </Callout>
    );
  }
  if (!meeting.basis.standsInFor) return null;
  return <Callout>Đang làm thay: {meeting.basis.standsInFor}; nhật ký ghi rõ như vậy.</Callout>;
}
