import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { StatusTag, statusCodes, statusNames } from "@/components/ui/status-tag";
import { formatDateTime, formatDay } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { DossierFilters, DossierList, DossierRow } from "@/lib/dossiers/queries/list-dossiers";
import { gapSentence } from "@/lib/dossiers/rules";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";

const columns: readonly Column<DossierRow>[] = [
  { key: "unit", header: "Đơn vị", isTitle: true, cell: (row) => row.unitName },
  { key: "state", header: "Trạng thái", nowrap: true, cell: (row) => <StatusTag status={row.state} /> },
  { key: "missing", header: "Còn thiếu", cell: (row) => missing(row) },
  { key: "due", header: "Ngày cuối", nowrap: true, cell: (row) => dueCell(row) },
  {
    key: "sent",
    header: "Đã gửi",
    cell: (row) =>
      row.submittedAt ? (
        <>
          {formatDateTime(row.submittedAt)} {row.isLate ? <Chip tone="late">sau hạn</Chip> : null}
          <span className="block text-sm text-soft">{row.reference}</span>
        </>
      ) : (
        <span className="text-soft">chưa gửi</span>
      ),
  },
];

function missing(row: DossierRow) {
  const isOpen = row.state === "preparing" || row.state === "waiting" || row.state === "returned";
  return isOpen && row.gaps.length > 0 ? row.gaps.map(gapSentence).join("; ") : <span className="text-soft">–</span>;
}

function dueCell(row: DossierRow) {
  if (!row.dueOn) return <span className="text-soft">chưa đặt</span>;
  return (
    <>
      {formatDay(row.dueOn)} {row.isOverdue ? <Chip tone="late">quá hạn</Chip> : null}
    </>
  );
}

/** The dossiers of the units directly below, with what each still lacks. */
export function LowerDossiers({ list, filters }: { list: DossierList; filters: DossierFilters }) {
  const clearHref = filters.search || filters.state ? "/dossiers" : null;
  const known = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const chips = [
    { label: "Tất cả", count: known, active: filters.state === "", href: hrefWith("/dossiers", { q: filters.search }) },
    ...statusCodes
      .filter((state) => list.counts[state] > 0)
      .map((state) => ({
        label: statusNames[state],
        count: list.counts[state],
        active: filters.state === state,
        href: hrefWith("/dossiers", { q: filters.search, state }),
      })),
  ];
  return (
    <SectionCard
      title="Hồ sơ của đơn vị cấp dưới"
      aside={list.overdue > 0 ? `${list.overdue} đơn vị quá hạn` : null}
      flush
    >
      <ListToolbar
        action="/dossiers"
        search={{ name: "q", value: filters.search, label: "Tìm đơn vị" }}
        keep={{ state: filters.state }}
        chips={chips}
        total={list.total}
        noun="đơn vị"
        exportHref={hrefWith("/dossiers/export", { q: filters.search, state: filters.state })}
        clearHref={clearHref}
      />
      <DataTable
        caption="Hồ sơ của đơn vị cấp dưới"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.unitId}
        rowHref={(row) => `/dossiers/${row.unitId}`}
        empty={
          <EmptyInSeason noun="đơn vị" clearHref={clearHref} title="Chưa có đơn vị cấp dưới nào gửi hồ sơ về đây">
            Đơn vị trực thuộc hiện ra ở đây khi có trong hồ sơ tổ chức và đợt kiểm điểm đã mở.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/dossiers", { q: filters.search, state: filters.state, page })}
      />
    </SectionCard>
  );
}
