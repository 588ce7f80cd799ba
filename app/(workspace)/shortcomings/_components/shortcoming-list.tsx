import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { ShortcomingFilters, ShortcomingRow } from "@/lib/shortcomings/queries/list-shortcomings";
import { hrefWith } from "@/lib/web/query-string";
import { filterQuery } from "./filters";

const columns: readonly Column<ShortcomingRow>[] = [
  { key: "text", header: "Hạn chế, khuyết điểm", isTitle: true, cell: (row) => row.text },
  { key: "owner", header: "Trách nhiệm", cell: (row) => row.ownerName },
  { key: "unit", header: "Đơn vị", cell: (row) => row.unitName },
  { key: "year", header: "Năm", align: "right", cell: (row) => row.originYear },
  { key: "due", header: "Hạn", nowrap: true, cell: (row) => (row.dueOn ? formatDay(row.dueOn) : "chưa định") },
  {
    key: "status",
    header: "Tình trạng",
    cell: (row) => (
      <>
        <ShortcomingStatusTag status={row.status} isOverdue={row.isOverdue} />
        {row.obstacle && row.status !== "verified" ? (
          <span className="block text-sm text-soft">
            Vướng mắc{row.clearerName ? `, nơi tháo gỡ: ${row.clearerName}` : ""}
          </span>
        ) : null}
      </>
    ),
  },
];

export function ShortcomingList({ list, filters }: { list: Page<ShortcomingRow>; filters: ShortcomingFilters }) {
  return (
    <>
      <DataTable
        caption="Hạn chế, khuyết điểm đang theo dõi"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/shortcomings/${row.id}`}
        empty={
          <EmptyState title="Không có hạn chế nào trong phạm vi đang chọn">
            Hạn chế được đưa vào đây từ ý kiến đã tiếp thu tại hội nghị, từ kết luận kiểm tra, giám sát hoặc kết luận
            của cấp trên.
          </EmptyState>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/shortcomings", { ...filterQuery(filters), page })}
      />
    </>
  );
}
