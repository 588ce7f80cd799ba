import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import type { EarlierShortcoming } from "@/lib/plans/queries/get-prepared-unit";

const STATUS: Record<EarlierShortcoming["status"], { tone: Tone; text: string }> = {
  notYet: { tone: "late", text: "chưa khắc phục" },
  underWay: { tone: "soon", text: "đang khắc phục" },
  fixed: { tone: "info", text: "đơn vị báo đã khắc phục" },
  verified: { tone: "ok", text: "cấp trên đã xác nhận" },
};

/** What the unit owes from earlier years: to be asked about at the meeting. */
export function EarlierShortcomings({ shortcomings }: { shortcomings: readonly EarlierShortcoming[] | null }) {
  if (shortcomings === null) return null;
  return (
    <SectionCard title="Hạn chế, khuyết điểm các năm trước" aside={`${shortcomings.length} mục`}>
      {shortcomings.length === 0 ? <p className="text-soft">Không còn hạn chế nào được theo dõi.</p> : null}
      <ul className="divide-y divide-hairline">
        {shortcomings.map((entry) => (
          <li key={entry.id} className="py-2.5">
            <p>
              <a href={`/shortcomings/${entry.id}`}>{entry.text}</a>
            </p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 gap-y-1 text-sm text-soft">
              <Chip tone={STATUS[entry.status].tone}>{STATUS[entry.status].text}</Chip>
              <span>năm {entry.originYear}</span>
              {entry.owner ? <span>{entry.owner}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
