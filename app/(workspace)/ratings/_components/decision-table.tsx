import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount, formatDay } from "@/lib/core/format";
import type { ListSummary } from "@/lib/ratings/queries/get-list";

const STATUS: Record<ListSummary["status"], { tone: "soon" | "info" | "ok"; text: string }> = {
  draft: { tone: "soon", text: "đang soạn" },
  presented: { tone: "info", text: "đã trình" },
  recorded: { tone: "ok", text: "đã quyết định" },
};

export function ListStatusTag({ status }: { status: ListSummary["status"] }) {
  return <Chip tone={STATUS[status].tone}>{STATUS[status].text}</Chip>;
}

const columns: readonly Column<ListSummary>[] = [
  { key: "title", header: "Danh sách", isTitle: true, cell: (row) => row.title },
  { key: "status", header: "Trạng thái", cell: (row) => <ListStatusTag status={row.status} /> },
  { key: "body", header: "Cấp quyết định", cell: (row) => row.body },
  { key: "items", header: "Số đối tượng", align: "right", cell: (row) => formatCount(row.itemCount) },
  { key: "number", header: "Số quyết định", cell: (row) => row.number ?? <span className="text-soft">–</span> },
  {
    key: "day",
    header: "Ngày",
    nowrap: true,
    cell: (row) => (row.decidedOn ? formatDay(row.decidedOn) : <span className="text-soft">–</span>),
  },
];

export function DecisionTable({ lists }: { lists: readonly ListSummary[] }) {
  return (
    <DataTable
      caption="Danh sách trình và quyết định"
      columns={columns}
      rows={lists}
      rowKey={(row) => row.id}
      rowHref={(row) => `/ratings/decisions/${row.id}`}
      empty=""
    />
  );
}
