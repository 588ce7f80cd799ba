import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { RulesInForce } from "@/lib/cycles/queries/season-for-unit";
import type { ClauseGroup } from "@/lib/regulations/browse-pack";
import { formatCitation, needsConfirmation } from "@/lib/regulations/citation";
import { type PackLine, sectionName } from "@/lib/regulations/describe-pack";
import { seasonSettings } from "./season-settings";

type Props = { groups: readonly ClauseGroup[]; season: RulesInForce | null };

function columnsFor(lines: readonly PackLine[], season: RulesInForce | null): Column<PackLine>[] {
  const hasSettings = lines.some((line) => line.latitude !== null);
  const set = season ? seasonSettings(lines, season.lines) : null;
  return [
    { key: "label", header: "Quy tắc", isTitle: true, cell: (line) => line.label },
    { key: "text", header: "Nội dung, giá trị", cell: (line) => (line.text === line.label ? "–" : line.text) },
    { key: "section", header: "Loại", deskOnly: true, cell: (line) => sectionName(line.section) },
    {
      key: "clause",
      header: "Căn cứ",
      cell: (line) => (
        <span className={needsConfirmation(line.citation) ? "text-fair" : undefined}>
          {formatCitation(line.citation)}
        </span>
      ),
    },
    ...(hasSettings ? [{ key: "setter", header: "Ai đặt", cell: (line: PackLine) => line.setBy ?? "–" }] : []),
    ...(hasSettings && season && set
      ? [
          {
            key: "season",
            header: season.season.name,
            cell: (line: PackLine) => set.get(line.key) ?? (line.latitude === null ? "–" : "như mặc định"),
          },
        ]
      : []),
  ];
}

/** What a pack says, document by document and clause by clause. */
export function ClauseGroups({ groups, season }: Props) {
  if (groups.length === 0) {
    return <EmptyState title="Không có dòng nào như vậy">Bớt điều kiện lọc hoặc tìm bằng từ khác.</EmptyState>;
  }
  return (
    <>
      <nav aria-label="Mục lục văn bản" className="text-sm print:hidden">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {groups.map((group) => (
            <li key={group.key}>
              <a href={`#${encodeURIComponent(group.key)}`}>{group.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <SectionCard
          key={group.key}
          id={group.key}
          title={group.title}
          aside={
            group.document ? (
              <a href={`/regulations#${encodeURIComponent(group.document)}`}>
                Về văn bản này<span className="sr-only">: {group.title}</span>
              </a>
            ) : (
              `${group.lines.length} dòng`
            )
          }
          flush
        >
          {group.document ? null : (
            <div className="px-4 pb-3">
              <Callout>Chưa có điều khoản nào ghi rõ. Cấp có thẩm quyền cần xác nhận hoặc đặt bằng văn bản.</Callout>
            </div>
          )}
          <DataTable
            caption={group.title}
            columns={columnsFor(group.lines, season)}
            rows={group.lines}
            rowKey={(line) => `${line.section}:${line.key}`}
            empty={null}
          />
        </SectionCard>
      ))}
    </>
  );
}
