import { SectionCard } from "@/components/layout/section-card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { levelCodes, levelNames, levelShortNames } from "@/components/ui/levels";
import { formatCount } from "@/lib/core/format";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import { summariseList, type TrackSummary } from "@/lib/ratings/queries/list-page";
import { TRACK_NAMES } from "@/lib/ratings/rules";

const columns: readonly Column<TrackSummary>[] = [
  { key: "track", header: "Loại", isTitle: true, cell: (row) => TRACK_NAMES[row.track] },
  { key: "total", header: "Số đối tượng", align: "right", cell: (row) => <b>{formatCount(row.total)}</b> },
  ...levelCodes.map(
    (level): Column<TrackSummary> => ({
      key: level,
      header: levelShortNames[level],
      align: "right",
      cell: (row) => formatCount(row.levels[level]),
    }),
  ),
];

/** All items of the list in figures, whatever page of it is open: this is what the body decides on. */
export function ListSummary({ list }: { list: ListDetail }) {
  return (
    <SectionCard title={`Danh sách gồm ${formatCount(list.itemCount)} đối tượng`} flush>
      <DataTable
        caption="Số đối tượng trong danh sách theo loại và mức trình"
        columns={columns}
        rows={summariseList(list.items)}
        rowKey={(row) => row.track}
        empty={
          <EmptyState title="Danh sách chưa có đối tượng nào">
            Đưa đối tượng vào từ trang <a href="/ratings/groups">Xét HTXSNV</a> hoặc từ trang của từng đối tượng.
          </EmptyState>
        }
        footer={summaryOf(list)}
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
