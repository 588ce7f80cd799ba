import { addDays, type Day, weekdayOf } from "../core/calendar";
import { showDay, weekdayName } from "./calendar-day";
import type { Citation } from "./citation";
import type { Pack } from "./pack";
import type { CollectiveKind } from "./subjects";

/** Something to see to before a meeting. */
export type PreparationNote = {
  readonly code: "draft" | "length";
  readonly text: string;
  readonly citation: Citation;
};

export type PlannedMeeting = {
  /** The bodies whose review it is. */
  readonly kinds: readonly CollectiveKind[];
  readonly meetingOn: Day;
  readonly today: Day;
};

/** What the texts ask of the preparation: when the draft report goes out (R6.2), how long the meeting lasts (R6.11). */
export function preparationNotes(pack: Pack, meeting: PlannedMeeting): PreparationNote[] {
  const length = lengthNote(pack, meeting.kinds);
  return [draftNote(pack, meeting), ...(length === null ? [] : [length])];
}

const SATURDAY = 6;

/** Monday to Friday from one day to the day before another; public holidays are not known to the system. */
function workingDaysBefore(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (weekdayOf(day) < SATURDAY) count += 1;
  }
  return count;
}

/** The draft report reaches the members some working days before the meeting, the day of sending counted: a duty under 366, advice before (R6.2). */
function draftNote(pack: Pack, { meetingOn, today }: PlannedMeeting): PreparationNote {
  const { value, citation } = pack.parameters["draft.workingDays"];
  let last = addDays(meetingOn, -1);
  while (workingDaysBefore(last, meetingOn) < value) last = addDays(last, -1);
  const duty = pack.parameters["draft.binding"].value ? "phải gửi" : "nên gửi";
  // When it was sent is not recorded: that the day has passed is said, not that somebody is late.
  const passed = today > last ? "; ngày ấy đã qua" : "";
  return {
    code: "draft",
    text: `Dự thảo báo cáo kiểm điểm ${duty} đến người dự họp chậm nhất ${weekdayName(last)} ${showDay(last)}, trước hội nghị ít nhất ${value} ngày làm việc${passed}`,
    citation,
  };
}

/** The shortest length of the review meeting of a collective with its individuals (R6.11); null where the pack states none or a cell meets. */
function lengthNote(pack: Pack, kinds: readonly CollectiveKind[]): PreparationNote | null {
  if (kinds.every((kind) => kind === "cell")) return null;
  const ofProvince = kinds.includes("provinceStandingCommittee");
  const { value, citation } = pack.parameters[ofProvince ? "meeting.provinceDays" : "meeting.minimumDays"];
  if (value === null) return null;
  return { code: "length", text: `Hội nghị kiểm điểm ít nhất ${value} ngày`, citation };
}
