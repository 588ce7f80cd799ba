import { SectionCard } from "@/components/layout/section-card";
import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDay } from "@/lib/core/format";
import type { ShortcomingDetail } from "@/lib/shortcomings/queries/get-shortcoming";
import { ORIGIN_NAMES } from "@/lib/shortcomings/rules";

export function ShortcomingFacts({ entry }: { entry: ShortcomingDetail }) {
  const origin = `${ORIGIN_NAMES[entry.origin]} năm ${entry.originYear}`;
  return (
    <SectionCard title={entry.ownerName} aside={entry.unit.name}>
      <p className="mb-3 max-w-prose whitespace-pre-line">{entry.text}</p>
      <DefinitionList
        items={[
          { term: "Tình trạng", value: <ShortcomingStatusTag status={entry.status} isOverdue={entry.isOverdue} /> },
          {
            term: "Nguồn",
            value: entry.meetingId ? <a href={`/meetings/${entry.meetingId}`}>{origin}</a> : origin,
          },
          ...(entry.originDocument ? [{ term: "Văn bản", value: entry.originDocument }] : []),
          { term: "Hạn khắc phục", value: entry.dueOn ? formatDay(entry.dueOn) : "Chưa định" },
          { term: "Khó khăn, vướng mắc", value: entry.obstacle ?? "Không nêu" },
          { term: "Nơi tháo gỡ", value: entry.clearer?.name ?? "Không cần tháo gỡ" },
        ]}
      />
    </SectionCard>
  );
}
