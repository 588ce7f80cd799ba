import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { RulesInForce } from "@/lib/cycles/queries/season-for-unit";
import type { ClauseGroup } from "@/lib/regulations/browse-pack";
import { formatCitation, needsConfirmation } from "@/lib/regulations/citation";
import { NOT_STATED } from "@/lib/regulations/describe-pack";
import { type PackLine, sectionName } from "@/lib/regulations/pack-line";
import { seasonSetting } from "./season-setting";

type Props = { groups: readonly ClauseGroup[]; season: RulesInForce | null };

function Setting({ line, season }: { line: PackLine; season: RulesInForce | null }) {
  if (line.setBy === null || line.text === NOT_STATED) return null;
  const set = season ? seasonSetting(line, season.lines) : null;
  return (
    <>
      <span className="block text-xs text-soft">{line.setBy}</span>
      {season && line.latitude !== "fixed" ? (
        <span className={`block text-xs ${set ? "font-semibold" : "text-soft"}`}>
          Đợt {season.season.year}: {set ?? "chưa cấp nào đặt khác"}
        </span>
      ) : null}
    </>
  );
}

function columnsFor(season: RulesInForce | null): Column<PackLine>[] {
  return [
    {
      key: "label",
      header: "Quy tắc",
      isTitle: true,
      cell: (line) => (
        <>
          {line.label}
          <span className="block text-xs text-soft">{sectionName(line.section)}</span>
        </>
      ),
    },
    {
      key: "text",
      header: "Nội dung, giá trị",
      cell: (line) => (
        <>
          {line.text === line.label ? "có" : line.text}
          <Setting line={line} season={season} />
        </>
      ),
    },
    {
      key: "clause",
      header: "Căn cứ",
      cell: (line) => (
        <span className={needsConfirmation(line.citation) ? "text-fair" : undefined}>
          {formatCitation(line.citation)}
        </span>
      ),
    },
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
            columns={columnsFor(season)}
            rows={group.lines}
            rowKey={(line) => `${line.section}:${line.key}`}
            empty={null}
          />
        </SectionCard>
      ))}
    </>
  );
}
