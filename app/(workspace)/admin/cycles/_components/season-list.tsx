import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTime, formatDay } from "@/lib/core/format";
import type { SeasonRow } from "@/lib/cycles/queries/list-seasons";

const STATUS = {
  preparing: <Chip tone="idle">đang chuẩn bị</Chip>,
  open: <Chip tone="ok">đang mở</Chip>,
  closed: <Chip tone="idle">đã kết thúc</Chip>,
} as const;

const COLUMNS: Column<SeasonRow>[] = [
  { key: "name", header: "Đợt", isTitle: true, cell: (row) => row.name },
  { key: "status", header: "Trạng thái", cell: (row) => STATUS[row.status] },
  { key: "pack", header: "Bộ quy định", cell: (row) => row.packName },
  { key: "reference", header: "Ngày mốc 6 tháng", nowrap: true, cell: (row) => formatDay(row.referenceOn) },
  { key: "opened", header: "Mở lúc", nowrap: true, cell: (row) => (row.openedAt ? formatDateTime(row.openedAt) : "–") },
  {
    key: "closed",
    header: "Kết thúc lúc",
    nowrap: true,
    cell: (row) => (row.closedAt ? formatDateTime(row.closedAt) : "–"),
  },
];

export function SeasonList({ seasons }: { seasons: readonly SeasonRow[] }) {
  return (
    <DataTable
      caption="Các đợt kiểm điểm"
      columns={COLUMNS}
      rows={seasons}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/cycles/${row.id}`}
      empty={
        <EmptyState title="Chưa có đợt kiểm điểm nào">
          Ban Tổ chức Tỉnh ủy mở đợt theo bộ quy định của năm; sau đó các cấp đặt hạn và bổ sung nội dung ở đây.
        </EmptyState>
      }
    />
  );
}
