import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ReviewList as List, ReviewFilters, ReviewRow } from "@/lib/reviews/queries/list-reviews";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { reviewFilterQuery } from "./review-filters";
import { reviewPath } from "./review-path";
import { ReviewStateTag } from "./review-state";

const columns: readonly Column<ReviewRow>[] = [
  { key: "name", header: "Họ tên, tập thể", isTitle: true, cell: (row) => row.name },
  { key: "title", header: "Chức vụ", cell: (row) => row.title ?? "" },
  { key: "unit", header: "Nơi kiểm điểm", cell: (row) => <UnitName name={row.unitName} above={row.unitAbove} /> },
  {
    key: "state",
    header: "Bản kiểm điểm",
    cell: (row) => <ReviewStateTag state={row.state} onPaper={row.enteredOnPaper} />,
  },
];

export function ReviewList({ list, filters }: { list: List; filters: ReviewFilters }) {
  const clearHref = filters.search || filters.state || filters.kind ? "/reviews" : null;
  return (
    <>
      <DataTable
        caption="Bản kiểm điểm của tập thể và cá nhân"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => `${row.kind}:${row.id}`}
        rowHref={(row) => reviewPath(row)}
        empty={
          <EmptyInSeason noun="bản kiểm điểm" clearHref={clearHref} title="Chưa có ai phải viết bản kiểm điểm">
            Danh sách này có sau khi đơn vị lập danh sách phải kiểm điểm của đợt. Nếu thiếu người, xin kiểm tra ở mục{" "}
            <a href="/units">Đơn vị</a> và <a href="/people">Đảng viên</a>.
          </EmptyInSeason>
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
