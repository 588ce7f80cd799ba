import { dayOf } from "../../core/calendar";
import { formatCount, formatDay, formatTime } from "../../core/format";
import { assignmentKindName } from "../../plans/rules";
import type { AreaFact, HomeFacts } from "../dto";
import type { HomeTask } from "./task";

/** What a person does for himself and as the member sent to a unit; shortcomings of the unit (RQ-04, RQ-07, RQ-16). */
export function ownTasks(facts: HomeFacts, personId: string | null): HomeTask[] {
  return [
    ...ownReviewTask(facts, personId),
    ...facts.invitations.map(invitationTask),
    ...facts.areas.flatMap(areaTasks),
    ...shortcomingTasks(facts),
  ];
}

function ownReviewTask({ ownReview }: HomeFacts, personId: string | null): HomeTask[] {
  if (!ownReview || !personId) return [];
  const meetingAt = ownReview.meetingAt ? new Date(ownReview.meetingAt) : null;
  return [
    {
      id: "own-review",
      title: ownReview.state === "draft" ? "Hoàn thành, nộp bản kiểm điểm cá nhân" : "Viết bản kiểm điểm cá nhân",
      dueOn: meetingAt ? dayOf(meetingAt) : ownReview.dueOn,
      undated: "week",
      why: meetingAt
        ? `Hội nghị kiểm điểm lúc ${formatTime(meetingAt)} ngày ${formatDay(dayOf(meetingAt))}`
        : "Chưa có lịch hội nghị; nộp trước khi họp",
      action: {
        label: ownReview.state === "draft" ? "Viết tiếp" : "Viết",
        href: `/reviews/person/${personId}`,
        main: true,
      },
    },
  ];
}

/** To be there: nothing to press, but to know where and when. */
function invitationTask({ id, title, place, startsAt }: HomeFacts["invitations"][number]): HomeTask {
  const at = new Date(startsAt);
  return {
    id: `invitation-${id}`,
    title: `Dự: ${title}, ${formatTime(at)}`,
    dueOn: dayOf(at),
    why: `${place} · có mặt đúng giờ`,
    action: null,
  };
}

function areaTasks(area: AreaFact): HomeTask[] {
  const meetingAt = area.nextMeetingAt ? new Date(area.nextMeetingAt) : null;
  const day = meetingAt ? dayOf(meetingAt) : null;
  const kind = assignmentKindName(area.kind);
  const href = `/plans/units/${area.unitId}`;
  const attend: HomeTask[] = meetingAt
    ? [
        {
          id: `attend-${area.assignmentId}`,
          title: `${kind}: hội nghị của ${area.unitName}, ${formatTime(meetingAt)}`,
          dueOn: day,
          why: "Được phân công; không biểu quyết, không bỏ phiếu",
          action: { label: "Xem đơn vị", href },
        },
      ]
    : [];
  if (area.noteCount > 0) return attend;
  return [
    ...attend,
    {
      id: `note-${area.assignmentId}`,
      title: `Ghi tình hình nắm được tại ${area.unitName}`,
      dueOn: day,
      undated: "week",
      why: meetingAt
        ? "Trước hội nghị của đơn vị; chưa có ghi chép nào"
        : "Đơn vị chưa có lịch họp; chưa có ghi chép nào",
      action: { label: "Ghi chép", href },
    },
  ];
}

function shortcomingTasks({ shortcomings: counts }: HomeFacts): HomeTask[] {
  const tasks: (HomeTask | null)[] = [
    counts.overdue > 0
      ? {
          id: "shortcomings-overdue",
          title: `Báo kết quả ${formatCount(counts.overdue)} hạn chế quá hạn khắc phục`,
          dueOn: counts.overdueOn,
          why: "Đã qua hạn tự đặt, chưa báo khắc phục xong",
          action: { label: "Mở danh sách", href: "/shortcomings?side=own&status=overdue" },
        }
      : null,
    counts.soon > 0
      ? {
          id: "shortcomings-soon",
          title: `Khắc phục ${formatCount(counts.soon)} hạn chế sắp đến hạn`,
          dueOn: counts.soonOn,
          why: "Báo từng bước để cấp trên xác nhận",
          action: { label: "Mở danh sách", href: "/shortcomings?side=own&status=outstanding" },
        }
      : null,
    counts.toVerify > 0
      ? {
          id: "shortcomings-verify",
          title: `Xác nhận ${formatCount(counts.toVerify)} hạn chế cấp dưới báo đã khắc phục`,
          dueOn: null,
          undated: "week",
          why: "Chỉ cấp trên trực tiếp xác nhận hoặc yêu cầu làm tiếp",
          action: { label: "Xác nhận", href: "/shortcomings?side=below&status=toVerify" },
        }
      : null,
    counts.toClear > 0
      ? {
          id: "shortcomings-clear",
          title: `Tháo gỡ ${formatCount(counts.toClear)} vướng mắc của cấp dưới khi khắc phục hạn chế`,
          dueOn: null,
          undated: "week",
          why: "Đơn vị được nêu là nơi tháo gỡ",
          action: { label: "Xem vướng mắc", href: "/shortcomings?side=toClear&status=outstanding" },
        }
      : null,
  ];
  return tasks.filter((task) => task !== null);
}
