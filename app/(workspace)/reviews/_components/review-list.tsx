import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ReviewList as List, ReviewFilters, ReviewRow } from "@/lib/reviews/queries/list-reviews";
import { hrefWith } from "@/lib/web/query-string";
import { reviewFilterQuery } from "./review-filters";
import { reviewPath } from "./review-path";
import { ReviewStateTag } from "./review-state";

const columns: readonly Column<ReviewRow>[] = [
  { key: "name", header: "Họ tên, tập thể", isTitle: true, cell: (row) => row.name },
  { key: "title", header: "Chức vụ", cell: (row) => row.title ?? "" },
  { key: "unit", header: "Nơi kiểm điểm", cell: (row) => row.unitName },
  {
    key: "state",
    header: "Bản kiểm điểm",
    cell: (row) => <ReviewStateTag state={row.state} onPaper={row.enteredOnPaper} />,
  },
];

export function ReviewList({ list, filters }: { list: List; filters: ReviewFilters }) {
  return (
    <>
      <DataTable
        caption="Bản kiểm điểm của tập thể và cá nhân"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => `${row.kind}:${row.id}`}
        rowHref={(row) => reviewPath(row)}
        empty={
          <EmptyState title="Không có bản kiểm điểm nào trong phạm vi đang chọn">
            Danh sách này được lập từ đối tượng kiểm điểm của kỳ đang mở. Nếu thiếu người, xin kiểm tra mục Đơn vị và
            đảng viên.
          </EmptyState>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/reviews", { ...reviewFilterQuery(filters), page })}
      />
    </>
  );
}
