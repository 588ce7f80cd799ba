import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCitation, needsConfirmation } from "@/lib/regulations/citation";
import { PACK_SECTIONS, type PackLine, sectionName } from "@/lib/regulations/pack-line";

/** The clause to read; what no text says has none, and this page names who may settle it. */
function Clause({ line }: { line: PackLine }) {
  const text = formatCitation(line.citation);
  return needsConfirmation(line.citation) ? <span className="text-fair">{text}</span> : <ClauseLink citation={text} />;
}

function columnsFor(lines: readonly PackLine[]): Column<PackLine>[] {
  const saysMore = lines.some((line) => line.text !== line.label);
  const hasSetter = lines.some((line) => line.setBy !== null);
  return [
    { key: "label", header: "Quy tắc", isTitle: true, cell: (line) => line.label },
    ...(saysMore ? [{ key: "text", header: "Giá trị", cell: (line: PackLine) => line.text }] : []),
    { key: "clause", header: "Căn cứ", cell: (line) => <Clause line={line} /> },
    ...(hasSetter ? [{ key: "setter", header: "Ai đặt", cell: (line: PackLine) => line.setBy ?? "" }] : []),
  ];
}

/** The pack in force, section by section: what it says, on which clause, who set it. */
export function RuleSections({ lines }: { lines: readonly PackLine[] }) {
  const sections = PACK_SECTIONS.map((section) => ({
    section,
    own: lines.filter((line) => line.section === section && line.text !== "không quy định"),
  })).filter(({ own }) => own.length > 0);
  return (
    <>
      <nav aria-label="Mục lục quy tắc" className="text-sm print:hidden">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {sections.map(({ section }) => (
            <li key={section}>
              <a href={`#${section}`}>{sectionName(section)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ section, own }) => (
        <SectionCard key={section} id={section} title={sectionName(section)} aside={`${own.length} dòng`} flush>
          <DataTable
            caption={sectionName(section)}
            columns={columnsFor(own)}
            rows={own}
            rowKey={(line) => line.key}
            empty={null}
          />
        </SectionCard>
      ))}
    </>
  );
}
