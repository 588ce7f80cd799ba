import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import { MEETING_STATUS_NAMES, type MeetingStatus } from "@/lib/meetings/rules";

const tones: Record<MeetingStatus, Tone> = {
  scheduled: "idle",
  checkedIn: "info",
  reviewing: "soon",
  voting: "soon",
  announced: "info",
  closed: "ok",
  cancelled: "idle",
};

export function MeetingStatusTag({ status }: { status: MeetingStatus }) {
  return <Chip tone={tones[status]}>{MEETING_STATUS_NAMES[status]}</Chip>;
}
