import { addDays, weekdayOf } from "../core/calendar";
import { showDay } from "./calendar-day";
import type { Citation } from "./citation";
import type { Pack } from "./pack";
import type { CollectiveKind } from "./subjects";

export type PreparationFinding = {
  readonly code: "draftLate" | "meetingShort";
  readonly severity: "blocks" | "warns";
  readonly text: string;
  readonly citation: Citation;
};

const SATURDAY = 6;

/** Monday to Friday strictly between two days, the first counted and the last not; public holidays are not known to the system. */
export function workingDaysBefore(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (weekdayOf(day) < SATURDAY) count += 1;
  }
  return count;
}

/** The draft report reaches the members some working days before the meeting (R6.2); null when in time. */
export function draftFinding(pack: Pack, sentOn: string, meetingOn: string): PreparationFinding | null {
  const { value, citation } = pack.parameters["draft.workingDays"];
  const days = workingDaysBefore(sentOn, meetingOn);
  if (days >= value) return null;
  return {
    code: "draftLate",
    severity: pack.parameters["draft.binding"].value ? "blocks" : "warns",
    text: `Dự thảo gửi ngày ${showDay(sentOn)}, trước hội nghị ${days} ngày làm việc; cần ít nhất ${value}`,
    citation,
  };
}

/** The shortest length of a review meeting in days (R6.11); null where the pack states none or it is kept. */
export function meetingLengthFinding(pack: Pack, kind: CollectiveKind, days: number): PreparationFinding | null {
  const key = kind === "provinceStandingCommittee" ? "meeting.provinceDays" : "meeting.minimumDays";
  const { value, citation } = pack.parameters[key];
  if (value === null || days >= value) return null;
  return { code: "meetingShort", severity: "warns", text: `Hội nghị ít nhất ${value} ngày`, citation };
}
