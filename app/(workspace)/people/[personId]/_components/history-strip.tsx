import { SectionCard } from "@/components/layout/section-card";
import { LevelTag } from "@/components/ui/level-tag";
import type { EarlierRating } from "@/lib/people/dto";

/** Results of earlier years, newest first, as a small strip. */
export function HistoryStrip({ ratings }: { ratings: readonly EarlierRating[] }) {
  if (ratings.length === 0) return null;
  const years = [...new Set(ratings.map(({ year }) => year))];
  return (
    <SectionCard title="Kết quả các năm trước">
      <ul className="space-y-2 text-sm">
        {years.map((year) => (
          <li key={year} className="flex gap-3">
            <span className="w-12 shrink-0 font-semibold">{year}</span>
            <ul className="space-y-0.5">
              {ratings
                .filter((rating) => rating.year === year)
                .map((rating) => (
                  <li key={rating.track}>
                    <LevelTag level={rating.level} />
                    <span className="block text-xs text-soft">
                      {rating.track === "official" ? "Cán bộ, công chức, viên chức" : "Đảng viên"} · {rating.source}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
