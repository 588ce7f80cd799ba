import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import type { PlaceInSeason } from "@/lib/obligations/dto";

type Status = PlaceInSeason["status"];

const NAMES: Record<Status, string> = {
  pending: "chưa xếp lịch",
  scheduled: "đã xếp lịch",
  absent: "vắng, chờ kiểm điểm bổ sung",
  reviewed: "đã kiểm điểm",
  ended: "thôi áp dụng",
};

const TONES: Record<Status, Tone> = {
  pending: "idle",
  scheduled: "info",
  absent: "soon",
  reviewed: "ok",
  ended: "idle",
};

/** Where one review stands. */
export function ObligationStatusTag({ status }: { status: Status }) {
  return <Chip tone={TONES[status]}>{NAMES[status]}</Chip>;
}
