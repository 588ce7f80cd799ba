import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReturnRow, Returns } from "@/lib/aggregates/queries/get-returns";
import { formatCount, formatDateTime, formatDay } from "@/lib/core/format";
import { trackName } from "@/lib/progress/rules";

function levelWords(row: ReturnRow): string {
  if (row.decided === null) return "";
  const { excellent, good, fair, failed } = row.decided;
  return [excellent, good, fair, failed].map((count) => formatCount(count)).join(" · ");
}

const columns: readonly Column<ReturnRow>[] = [
  {
    key: "track",
    header: "Loại đối tượng",
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        {trackName(row.track)}
        {row.isLatest ? <Chip tone="info">đang tính</Chip> : null}
      </span>
    ),
  },
  { key: "countedOn", header: "Tính đến", cell: (row) => formatDay(row.countedOn) },
  { key: "required", header: "Phải kiểm điểm", cell: (row) => formatCount(row.required), align: "right" },
  { key: "exempt", header: "Không thuộc diện", cell: (row) => formatCount(row.exempt), align: "right" },
  { key: "reviewed", header: "Đã kiểm điểm", cell: (row) => formatCount(row.reviewed), align: "right" },
  { key: "decided", header: "Xuất sắc · Tốt · Hoàn thành · Không", cell: levelWords },
  { key: "source", header: "Nguồn", cell: (row) => `${row.source} ngày ${formatDay(row.sourceOn)}` },
  { key: "entered", header: "Người nhập", cell: (row) => `${row.enteredBy}, ${formatDateTime(row.enteredAt)}` },
];

export function ReturnTable({ returns }: { returns: Returns }) {
  return (
    <SectionCard title="Số liệu đã báo" flush>
      <DataTable
        caption={`Số liệu tổng hợp do ${returns.unit.name} báo`}
        columns={columns}
        rows={returns.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Chưa có số liệu">Nhập theo văn bản báo cáo của đơn vị.</EmptyState>}
      />
    </SectionCard>
  );
}
