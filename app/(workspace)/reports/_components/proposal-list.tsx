import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTime } from "@/lib/core/format";
import type { ProposalRow } from "@/lib/reports/queries/proposals";

const columns: readonly Column<ProposalRow>[] = [
  { key: "text", header: "Kiến nghị", isTitle: true, cell: (row) => row.text },
  { key: "unit", header: "Đơn vị gửi", cell: (row) => row.unitName },
  { key: "sent", header: "Gửi lúc", nowrap: true, cell: (row) => (row.sentAt ? formatDateTime(row.sentAt) : "") },
  {
    key: "state",
    header: "Trả lời",
    cell: (row) =>
      row.answerCount > 0 ? <Chip tone="ok">đã trả lời</Chip> : <Chip tone="soon">chờ đơn vị trả lời</Chip>,
  },
];

/** What the units below ask of this one. */
export function ProposalList({ rows }: { rows: readonly ProposalRow[] }) {
  const open = rows.filter((row) => row.answerCount === 0).length;
  return (
    <SectionCard title="Kiến nghị gửi đến đơn vị" aside={`${open} chưa trả lời / ${rows.length}`} flush>
      <DataTable
        caption="Kiến nghị của các đơn vị trực thuộc gửi đến đơn vị"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/reports/proposals/${row.id}`}
        empty={
          <EmptyState title="Chưa có kiến nghị nào gửi đến đơn vị">
            Kiến nghị hiện ra ở đây khi đơn vị trực thuộc gửi báo cáo sau kiểm điểm.
          </EmptyState>
        }
      />
    </SectionCard>
  );
}
