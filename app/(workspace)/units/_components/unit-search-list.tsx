import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { UnitRow } from "@/lib/units/queries/list-units";
import { unitKindName } from "@/lib/units/rules";
import { hrefWith } from "@/lib/web/query-string";

const columns: readonly Column<UnitRow>[] = [
  {
    key: "name",
    header: "Đơn vị",
    isTitle: true,
    cell: (row) => (row.endedOn === null ? row.name : `${row.name} (kết thúc ngày ${formatDay(row.endedOn)})`),
  },
  { key: "kind", header: "Loại hình", cell: (row) => unitKindName(row.kind) },
  { key: "parent", header: "Thuộc", cell: (row) => row.parentName ?? "" },
];

export function UnitSearchList({ list, search }: { list: Page<UnitRow>; search: string }) {
  return (
    <>
      <DataTable
        caption="Đơn vị tìm thấy"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/units/${row.id}`}
        empty={
          <EmptyList
            noun="đơn vị"
            clearHref="/units"
            title="Không có đơn vị nào"
            hint="Có thể gõ không dấu, ví dụ “huong khe”, hoặc gõ mã đơn vị."
          >
            Đơn vị hiện ra khi có trong hồ sơ tổ chức.
          </EmptyList>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/units", { q: search, page })}
      />
    </>
  );
}
