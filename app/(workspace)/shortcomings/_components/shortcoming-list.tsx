import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { ShortcomingFilters, ShortcomingRow } from "@/lib/shortcomings/queries/list-shortcomings";
import { hrefWith } from "@/lib/web/query-string";
import { filterQuery } from "./filters";

const columns: readonly Column<ShortcomingRow>[] = [
  { key: "text", header: "Hạn chế, khuyết điểm", isTitle: true, cell: (row) => row.text },
  { key: "owner", header: "Trách nhiệm", cell: (row) => row.ownerName },
  { key: "unit", header: "Đơn vị", cell: (row) => <UnitName name={row.unitName} above={row.unitAbove} /> },
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
  const clearHref = filters.search || filters.side || filters.status || filters.year ? "/shortcomings" : null;
  return (
    <>
      <DataTable
        caption="Hạn chế, khuyết điểm đang theo dõi"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/shortcomings/${row.id}`}
        empty={
          <EmptyList noun="hạn chế" clearHref={clearHref} title="Chưa có hạn chế nào phải theo dõi">
            Hạn chế được đưa vào đây từ ý kiến đã tiếp thu tại hội nghị, từ kết luận kiểm tra, giám sát hoặc kết luận
            của cấp trên; hoặc bấm “Thêm hạn chế”.
          </EmptyList>
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
