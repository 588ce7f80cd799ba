import { type Day, dayOf } from "../../core/calendar";
import { formatCount, formatTime } from "../../core/format";
import { CONVENTION_TEXT } from "../../regulations/citation";
import type { HomeFacts, MeetingFact } from "../dto";
import { type HomeTask, namesOf } from "./task";

type Moment = { today: Day; now: Date };

/** The unit's meetings, from setting a date to the signed minutes (RQ-05, R20.13). */
export function meetingTasks(facts: HomeFacts, unitId: string, at: Moment & { reviewDay: Day | null }): HomeTask[] {
  return [
    ...facts.meetings.map((meeting) => meetingTask(meeting, at)),
    ...scheduleTask(facts.unscheduled, unitId, at.reviewDay),
    ...supplementTask(facts.absent, unitId, at.reviewDay),
  ];
}

function roomWords(meeting: MeetingFact): string {
  const others = meeting.others > 0 ? `, ${formatCount(meeting.others)} dự không bỏ phiếu` : "";
  return `${meeting.place} · ${formatCount(meeting.voters)} bỏ phiếu${others}`;
}

function meetingTask(meeting: MeetingFact, { today, now }: Moment): HomeTask {
  const startsAt = new Date(meeting.startsAt);
  const day = dayOf(startsAt);
  const base = { id: `meeting-${meeting.id}`, dueOn: day };
  const open = { href: `/meetings/${meeting.id}` };
  const time = formatTime(startsAt);
  switch (meeting.status) {
    case "scheduled":
      if (day === today || startsAt > now) {
        const isToday = day === today;
        return {
          ...base,
          title: isToday ? `Họp: ${meeting.title}, ${time}` : `Chuẩn bị: ${meeting.title}, ${time}`,
          why: isToday ? roomWords(meeting) : `${roomWords(meeting)} · xem thành phần, in giấy mời và danh sách ký`,
          action: { label: isToday ? "Mở hội nghị" : "Chuẩn bị", main: isToday, ...open },
        };
      }
      return {
        ...base,
        title: `Ghi kết quả hoặc xếp lại lịch: ${meeting.title}`,
        why: `${meeting.place} · đã qua giờ họp, chưa điểm danh`,
        action: { label: "Mở hội nghị", main: true, ...open },
      };
    case "announced":
      return {
        ...base,
        title: `Ký biên bản: ${meeting.title}`,
        why: "Kết quả đã công bố; hồ sơ gửi cấp trên cần biên bản",
        action: { label: "Mở biên bản", main: true, href: `/meetings/${meeting.id}/minutes` },
      };
    case "voting":
      return {
        ...base,
        title: meeting.hasOpenBallot
          ? `Nhập kết quả kiểm phiếu: ${meeting.title}`
          : `Công bố kết quả: ${meeting.title}`,
        why: meeting.hasOpenBallot ? "Phiếu đang mở, chưa có kết quả kiểm phiếu" : "Đã kiểm phiếu, chưa công bố",
        action: { label: "Mở hội nghị", main: true, ...open },
      };
    default:
      return {
        ...base,
        title: `Tiếp tục: ${meeting.title}`,
        why: roomWords(meeting),
        action: { label: "Mở hội nghị", main: true, ...open },
      };
  }
}

function scheduleTask(bodies: readonly string[], unitId: string, dueOn: Day | null): HomeTask[] {
  if (bodies.length === 0) return [];
  return [
    {
      id: "schedule",
      title:
        bodies.length === 1
          ? `Lập lịch hội nghị kiểm điểm: ${bodies[0]}`
          : `Lập lịch hội nghị kiểm điểm cho ${formatCount(bodies.length)} tập thể`,
      dueOn,
      undated: "week",
      why: bodies.length === 1 ? "Chưa có hội nghị nào được xếp lịch" : namesOf(bodies, bodies.length, "tập thể"),
      action: { label: "Lập lịch", href: `/meetings/new?unit=${unitId}` },
    },
  ];
}

function supplementTask(names: readonly string[], unitId: string, dueOn: Day | null): HomeTask[] {
  if (names.length === 0) return [];
  return [
    {
      id: "supplement",
      title: `Kiểm điểm bổ sung ${formatCount(names.length)} trường hợp vắng mặt`,
      dueOn,
      undated: "week",
      why: `${namesOf(names, names.length, "người")} · chưa kiểm điểm thì chưa xếp loại`,
      citation: CONVENTION_TEXT,
      action: { label: "Lập lịch bổ sung", href: `/meetings/new?unit=${unitId}&kind=supplementary` },
    },
  ];
}
