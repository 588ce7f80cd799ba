import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { PeopleFilter, PersonRow } from "@/lib/people/queries/list-people";
import { CONDITION_NAMES, PARTY_STATUS_NAMES } from "@/lib/people/rules";
import { hrefWith } from "@/lib/web/query-string";
import { peopleQuery } from "./filters";

const columns: readonly Column<PersonRow>[] = [
  { key: "name", header: "Họ và tên", isTitle: true, cell: (row) => row.fullName },
  { key: "birth", header: "Ngày sinh", nowrap: true, cell: (row) => formatDay(row.birthDate) },
  { key: "title", header: "Chức vụ", cell: (row) => row.title ?? (row.isOfficial ? "Cán bộ, công chức" : "") },
  { key: "cell", header: "Chi bộ", cell: (row) => (row.cell ? <UnitName {...row.cell} /> : "") },
  {
    key: "status",
    header: "Tình trạng",
    cell: (row) => (
      <>
        {row.status ? PARTY_STATUS_NAMES[row.status] : "Không là đảng viên"}
        {row.conditions.map((kind) => (
          <span key={kind} className="block text-sm text-soft">
            {CONDITION_NAMES[kind]}
          </span>
        ))}
      </>
    ),
  },
];

type PeopleListProps = { list: Page<PersonRow>; filters: PeopleFilter; mayAdd: boolean };

export function PeopleList({ list, filters, mayAdd }: PeopleListProps) {
  const isFiltered = Object.values(peopleQuery(filters)).some((value) => value);
  const clearHref = isFiltered ? "/people" : null;
  return (
    <>
      <DataTable
        caption="Đảng viên và cán bộ trong phạm vi được giao"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/people/${row.id}`}
        empty={
          <EmptyList
            noun="người"
            clearHref={clearHref}
            title="Chưa có ai trong hồ sơ của phạm vi được giao"
            hint="Có thể gõ tên không dấu, ví dụ “nguyen van a”, hoặc bỏ bớt điều kiện lọc."
          >
            {mayAdd ? (
              <>
                Thêm từng người, hoặc gửi danh sách bằng tệp ở mục <a href="/imports">Nhập từ tệp</a>.
              </>
            ) : (
              "Cán bộ cấp ủy, bí thư chi bộ thêm từng người hoặc nhập danh sách từ tệp; người đã thêm hiện ra ở đây."
            )}
          </EmptyList>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        isCapped={list.isCapped}
        hrefOf={(page) => hrefWith("/people", { ...peopleQuery(filters), page })}
      />
    </>
  );
}
