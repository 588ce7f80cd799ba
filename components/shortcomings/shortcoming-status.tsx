import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import { type ShortcomingStatus, STATUS_NAMES } from "@/lib/shortcomings/rules";

const tones: Record<ShortcomingStatus, Tone> = { notYet: "idle", underWay: "soon", fixed: "info", verified: "ok" };

/** The state of a shortcoming; being past its day is said in words beside it. */
export function ShortcomingStatusTag({
  status,
  isOverdue = false,
}: {
  status: ShortcomingStatus;
  isOverdue?: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Chip tone={tones[status]}>{STATUS_NAMES[status]}</Chip>
      {isOverdue ? <Chip tone="late">Quá hạn</Chip> : null}
    </span>
  );
}
