import type { Definition } from "@/components/ui/definition-list";
import { formatDay, formatDayWithWeekday } from "@/lib/core/format";
import type { ClosedFacts } from "@/lib/cycles/queries/closing";

/** How a season ended, for its page and its confirmation; nothing before it has. */
export function closedTerms(closed: ClosedFacts | null): Definition[] {
  if (!closed) return [];
  const dated = closed.documentOn ? ` ngày ${formatDay(closed.documentOn)}` : "";
  return [
    { term: "Kết thúc ngày", value: `${formatDayWithWeekday(closed.on)}, ${closed.by} ghi` },
    ...(closed.document ? [{ term: "Văn bản kết thúc", value: `${closed.document}${dated}` }] : []),
    ...(closed.note ? [{ term: "Ghi chú", value: closed.note }] : []),
    ...(closed.left ? [{ term: "Còn lại khi kết thúc", value: closed.left }] : []),
    ...(closed.unfinishedReason ? [{ term: "Lý do kết thúc", value: closed.unfinishedReason }] : []),
  ];
}
