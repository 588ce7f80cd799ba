import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { formatCount, formatDateTime } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ChildReportFilters, ChildReportRow, ChildReports } from "@/lib/reports/queries/list-child-reports";
import { REPORT_STATE_NAMES, type ReportState } from "@/lib/reports/rules";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { ReportStateTag } from "./report-state-tag";

const columns: readonly Column<ChildReportRow>[] = [
  { key: "unit", header: "Đơn vị", isTitle: true, cell: (row) => row.name },
  { key: "state", header: "Tình trạng", nowrap: true, cell: (row) => <ReportStateTag state={row.state} /> },
  {
    key: "when",
    header: "Thời gian",
    cell: (row) => (row.sentAt ? `gửi ${formatDateTime(row.sentAt)}` : (row.dueText ?? "chưa có hạn")),
  },
  { key: "difficulties", header: "Khó khăn", align: "right", cell: (row) => formatCount(row.difficulties) },
  { key: "proposals", header: "Kiến nghị", align: "right", cell: (row) => formatCount(row.proposals) },
  { key: "untaken", header: "Chưa tổng hợp", align: "right", cell: (row) => formatCount(row.untaken) },
];

const STATES: readonly ReportState[] = ["overdue", "waiting", "sent", "sentLate"];

/** Reports of the units directly below: late and absent ones first, by name. */
export function ChildReportList({ data, filters }: { data: ChildReports; filters: ChildReportFilters }) {
  const clearHref = filters.search || filters.state ? "/reports" : null;
  return (
    <>
      <ListToolbar
        action="/reports"
        search={{ name: "search", value: filters.search, label: "Tìm đơn vị" }}
        keep={{ state: filters.state || undefined }}
        chips={STATES.map((state) => ({
          label: REPORT_STATE_NAMES[state],
          count: data.counts[state],
          active: filters.state === state,
          href: hrefWith("/reports", { search: filters.search, state: filters.state === state ? "" : state }),
        }))}
        total={data.total}
        noun="đơn vị"
        clearHref={clearHref}
      />
      <DataTable
        caption="Báo cáo của các đơn vị trực thuộc"
        columns={columns}
        rows={data.rows}
        rowKey={(row) => row.unitId}
        rowHref={(row) => (row.sentAt ? `/reports/${row.unitId}` : null)}
        empty={
          <EmptyInSeason noun="đơn vị" clearHref={clearHref} title="Chưa có đơn vị trực thuộc nào gửi báo cáo về đây">
            Chi bộ, đảng bộ và cơ quan trực thuộc hiện ra ở đây khi có trong hồ sơ tổ chức; cơ quan hiện ra khi tập thể
            lãnh đạo của cơ quan có trong danh sách phải kiểm điểm.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={data.page}
        pageSize={PAGE_SIZE}
        total={data.total}
        hrefOf={(page) => hrefWith("/reports", { ...filters, page })}
      />
    </>
  );
}
