import { SectionCard } from "@/components/layout/section-card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelTag } from "@/components/ui/level-tag";
import { levelCodes, levelNames } from "@/components/ui/levels";
import { formatCount } from "@/lib/core/format";
import type { ListDetail, ListItemRow } from "@/lib/ratings/queries/get-list";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { LevelCell } from "./level-cell";

const columns: readonly Column<ListItemRow>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => row.name,
  },
  {
    key: "track",
    header: "Xếp loại",
    cell: (row) => (
      <>
        {TRACK_NAMES[row.track]}
        {row.title ? <span className="block text-soft">{row.title}</span> : null}
      </>
    ),
  },
  { key: "proposed", header: "Được đề nghị", cell: (row) => <LevelCell level={row.proposed} /> },
  { key: "appraisal", header: "Thẩm định", cell: (row) => <LevelCell level={row.appraisal} /> },
  { key: "level", header: "Mức trình", cell: (row) => <LevelTag level={row.level} /> },
  { key: "reason", header: "Lý do", cell: (row) => row.reason ?? <span className="text-soft">–</span> },
];

/** The list as it goes to the body: collectives first, organisations last. */
export function ListItems({ list }: { list: ListDetail }) {
  return (
    <SectionCard title="Đối tượng trong danh sách" aside={summaryOf(list)} flush>
      <DataTable
        caption="Đối tượng trong danh sách với mức trình"
        columns={columns}
        rows={list.items}
        rowKey={(row) => row.subjectId}
        rowHref={(row) => `/ratings/subjects/${row.subjectId}`}
        empty={<EmptyState title="Danh sách chưa có đối tượng nào" />}
      />
    </SectionCard>
  );
}

/** "3 Hoàn thành xuất sắc nhiệm vụ, 14 Hoàn thành tốt nhiệm vụ". */
export function summaryOf(list: ListDetail): string {
  return levelCodes
    .map((level) => ({ level, count: list.items.filter((item) => item.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${formatCount(count)} ${levelNames[level]}`)
    .join(", ");
}
