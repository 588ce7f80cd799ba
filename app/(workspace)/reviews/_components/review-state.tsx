import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import { REVIEW_STATE_NAMES, type ReviewState } from "@/lib/reviews/rules";

const tones: Record<ReviewState, Tone> = { notStarted: "idle", draft: "soon", submitted: "ok" };

export function ReviewStateTag({ state, onPaper = false }: { state: ReviewState; onPaper?: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Chip tone={tones[state]}>{REVIEW_STATE_NAMES[state]}</Chip>
      {onPaper ? <Chip tone="info">Nhập theo bản giấy đã ký</Chip> : null}
    </span>
  );
}
