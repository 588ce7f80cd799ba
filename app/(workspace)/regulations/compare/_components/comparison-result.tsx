import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import type { ComparisonRow } from "@/lib/regulations/compare";
import type { Pack } from "@/lib/regulations/pack";
import { PACK_SECTIONS, sectionName } from "@/lib/regulations/pack-line";
import { ComparisonTable } from "./comparison-table";

type Props = { left: Pack; right: Pack; rows: readonly ComparisonRow[] };

/** Differences section by section, then what only changed its clause, then what is the same. */
export function ComparisonResult({ left, right, rows }: Props) {
  const differences = rows.filter((row) => row.difference !== "same" && row.difference !== "clause");
  const moved = rows.filter((row) => row.difference === "clause");
  const same = rows.filter((row) => row.difference === "same");
  const sections = PACK_SECTIONS.map((section) => ({
    section,
    own: differences.filter((row) => row.section === section),
  })).filter(({ own }) => own.length > 0);
  return (
    <>
      <Callout
        title={`${differences.length} chỗ khác nội dung, ${moved.length} chỗ chỉ khác căn cứ, ${same.length} chỗ giống nhau`}
      >
        {sections.length === 0 ? (
          "Nội dung hai bộ này như nhau."
        ) : (
          <ul className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
            {sections.map(({ section, own }) => (
              <li key={section}>
                <a href={`#${section}`}>
                  {sectionName(section)} ({own.length})
                </a>
              </li>
            ))}
          </ul>
        )}
      </Callout>
      {sections.map(({ section, own }) => (
        <SectionCard key={section} id={section} title={sectionName(section)} aside={`${own.length} chỗ khác`} flush>
          <ComparisonTable caption={`Khác nhau: ${sectionName(section)}`} left={left} right={right} rows={own} />
        </SectionCard>
      ))}
      <FoldedRows title="Cùng nội dung, khác căn cứ" left={left} right={right} rows={moved} />
      <FoldedRows title="Giống nhau" left={left} right={right} rows={same} />
    </>
  );
}

function FoldedRows({ title, left, right, rows }: Props & { title: string }) {
  if (rows.length === 0) return null;
  return (
    <details className="rounded-lg border border-line bg-card">
      <summary className="px-4 py-3 font-semibold">
        {title} ({rows.length})
      </summary>
      <ComparisonTable caption={title} left={left} right={right} rows={rows} />
    </details>
  );
}
