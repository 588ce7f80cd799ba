import type { Step } from "@/components/ui/steps";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";

/** Where the evening stands: decides the one main button. */
export type Stage = "prepare" | "checkIn" | "review" | "ballot" | "announce" | "minutes" | "sendUp" | "cancelled";

export function stageOf(meeting: MeetingView, ballots: readonly BallotView[]): Stage {
  switch (meeting.status) {
    case "scheduled":
      return "prepare";
    case "checkedIn":
      return "checkIn";
    case "reviewing":
      return progressOf(meeting).concluded === progressOf(meeting).total ? "ballot" : "review";
    case "voting":
      return isCounted(meeting, ballots) ? "announce" : "ballot";
    case "announced":
      return "minutes";
    case "closed":
      return "sendUp";
    case "cancelled":
      return "cancelled";
  }
}

export function progressOf(meeting: MeetingView) {
  const items = meeting.agenda.filter((item) => !item.postponed);
  return {
    total: items.length,
    opened: items.filter((item) => item.status !== "pending").length,
    concluded: items.filter((item) => item.status === "concluded").length,
  };
}

/** Kinds of subject with something concluded: each needs its ballot. */
export function votedKinds(meeting: MeetingView) {
  return meeting.kinds.filter(({ kind }) =>
    meeting.agenda.some((item) => item.kind === kind && item.status === "concluded"),
  );
}

function isCounted(meeting: MeetingView, ballots: readonly BallotView[]): boolean {
  return votedKinds(meeting).every(({ kind }) =>
    ballots.some((ballot) => ballot.kind === kind && ballot.isFinal && ballot.status === "closed"),
  );
}

const LABELS = ["Chuẩn bị", "Điểm danh", "Kiểm điểm", "Kết luận", "Bỏ phiếu", "Công bố", "Biên bản", "Gửi cấp trên"];

/** How many steps of the strip are behind at each stage. */
const BEHIND: Record<Exclude<Stage, "review">, number> = {
  prepare: 0,
  checkIn: 1,
  ballot: 4,
  announce: 5,
  minutes: 6,
  sendUp: 7,
  cancelled: 0,
};

export function stepsOf(meeting: MeetingView, ballots: readonly BallotView[]): Step[] {
  const stage = stageOf(meeting, ballots);
  const { total, opened, concluded } = progressOf(meeting);
  const behind = stage === "review" ? (opened === total ? 3 : 2) : BEHIND[stage];
  const details: Record<number, string> =
    stage === "review" ? { 2: `${opened}/${total}`, 3: `${concluded}/${total}` } : {};
  return LABELS.map((label, index) => ({
    label,
    state: index < behind ? "done" : index === behind && stage !== "cancelled" ? "now" : "next",
    ...(details[index] ? { detail: details[index] } : {}),
  }));
}
