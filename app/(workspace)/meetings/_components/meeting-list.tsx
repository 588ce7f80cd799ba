import { MeetingStatusTag } from "@/components/meetings/meeting-status";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { MeetingFilters, MeetingRow } from "@/lib/meetings/queries/list-meetings";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { filterQuery } from "./meeting-filters";

const columns: readonly Column<MeetingRow>[] = [
  { key: "title", header: "Hội nghị", isTitle: true, cell: (row) => row.title },
  { key: "when", header: "Thời gian", nowrap: true, cell: (row) => formatDateTimeWithWeekday(row.startsAt) },
  { key: "unit", header: "Đơn vị", cell: (row) => <UnitName name={row.unitName} above={row.unitAbove} /> },
  { key: "place", header: "Địa điểm", deskOnly: true, cell: (row) => row.place },
  {
    key: "subjects",
    header: "Đối tượng",
    align: "right",
    cell: (row) => (row.postponed > 0 ? `${row.subjects} (hoãn ${row.postponed})` : row.subjects),
  },
  { key: "status", header: "Tình trạng", cell: (row) => <MeetingStatusTag status={row.status} /> },
];

export function MeetingList({ list, filters }: { list: Page<MeetingRow>; filters: MeetingFilters }) {
  const clearHref = filters.search || filters.status || filters.week || filters.unitId ? "/meetings" : null;
  return (
    <>
      <DataTable
        caption="Hội nghị kiểm điểm, sắp tới trước"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/meetings/${row.id}`}
        empty={
          <EmptyInSeason noun="hội nghị" clearHref={clearHref} title="Chưa có hội nghị nào">
            Hội nghị được lập khi đơn vị có đối tượng chờ kiểm điểm; người lập bấm “Lập lịch hội nghị” để bắt đầu.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/meetings", { ...filterQuery(filters), page })}
      />
    </>
  );
}
