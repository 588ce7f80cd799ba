import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { formatDateTime, formatDay } from "@/lib/core/format";
import type { PlaceDecision } from "@/lib/obligations/queries/get-place";

/** The decision in force and what it replaced; nothing disappears. */
export function PlaceHistory({ place }: { place: PlaceDecision }) {
  return (
    <SectionCard title="Quyết định đã ghi">
      {place.versions.length === 0 ? <p className="text-sm text-soft">Chưa có quyết định nào.</p> : null}
      <ul className="space-y-3">
        {place.versions.map((version) => (
          <li key={version.id} className="border-l-3 border-line pl-3">
            <p className="flex flex-wrap items-baseline gap-2">
              <b>{version.isWithdrawn ? "Rút quyết định" : version.host}</b>
              {version.id === place.current?.id ? (
                <Chip tone="info">đang áp dụng</Chip>
              ) : (
                <Chip tone="idle">{version.isWithdrawn ? "đã rút" : "đã thay"}</Chip>
              )}
            </p>
            <p className="text-sm">
              {version.document} ngày {formatDay(version.documentOn)}, {version.decidedBy}. Lý do: {version.reason}
            </p>
            <p className="text-sm text-soft">
              {version.actorName}, {formatDateTime(version.recordedAt)}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
