import type { OpeningForm } from "@/lib/cycles/queries/opening-form";

/** The years that can be opened instead of the one shown. */
export function OtherYears({ form }: { form: OpeningForm }) {
  const others = form.years.filter((year) => year !== form.year);
  if (others.length === 0) return null;
  return (
    <nav aria-label="Chọn năm khác" className="text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li className="text-soft">Mở đợt của năm khác:</li>
        {others.map((year) => (
          <li key={year}>
            <a href={`/admin/cycles/new?year=${year}`} className="inline-block min-h-6">
              Năm {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
