import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import type { ResultFilters, ResultRow } from "@/lib/task-results/queries/list-results";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { resultQuery } from "./result-filters";
import { trackSelect } from "./subject-filters";

const count = (pick: (counts: NonNullable<ResultRow["counts"]>) => number) => (row: ResultRow) =>
  row.counts ? pick(row.counts) : "–";

const columns: readonly Column<ResultRow>[] = [
  { key: "name", header: "Đối tượng", isTitle: true, cell: (row) => row.name },
  {
    key: "track",
    header: "Xếp loại",
    cell: (row) => (
      <>
        {TRACK_NAMES[row.track]}
        {row.title ? <span className="block text-soft">{row.title}</span> : null}
      </>
    ),
  },
  {
    key: "home",
    header: "Đơn vị",
    deskOnly: true,
    cell: (row) => <UnitName name={row.homeUnit} above={row.homeAbove} />,
  },
  { key: "assigned", header: "Được giao", align: "right", cell: count((counts) => counts.assigned) },
  { key: "done", header: "Hoàn thành", align: "right", cell: count((counts) => counts.done) },
  { key: "late", header: "Chậm", align: "right", cell: count((counts) => counts.doneLate) },
  { key: "above", header: "Vượt yêu cầu", align: "right", cell: count((counts) => counts.aboveRequirement) },
  {
    key: "source",
    header: "Nguồn",
    cell: (row) =>
      row.sourceDocument && row.sourceOn ? (
        <>
          {row.sourceDocument}
          <span className="block text-soft">ngày {formatDay(row.sourceOn)}</span>
        </>
      ) : (
        <Chip tone="idle">chưa nhập</Chip>
      ),
  },
];

const STATES = [
  { state: "", label: "Tất cả" },
  { state: "missing", label: "Chưa nhập" },
  { state: "entered", label: "Đã nhập" },
  { state: "undone", label: "Còn nhiệm vụ chưa hoàn thành" },
  { state: "late", label: "Có nhiệm vụ chậm" },
] as const;

type Props = { list: Page<ResultRow>; filters: ResultFilters };

/** Task results of everything rated in the unit and below. */
export function ResultTable({ list, filters }: Props) {
  const clearHref = filters.search || filters.track || filters.state ? "/ratings/results" : null;
  return (
    <SectionCard flush>
      <ListToolbar
        action="/ratings/results"
        search={{ name: "q", value: filters.search, label: "Tìm theo tên" }}
        selects={[trackSelect(filters.track)]}
        keep={{ state: filters.state }}
        chips={STATES.map((each) => ({
          label: each.label,
          active: filters.state === each.state,
          href: hrefWith("/ratings/results", { ...resultQuery(filters), state: each.state }),
        }))}
        total={list.total}
        noun="đối tượng"
        clearHref={clearHref}
      />
      <DataTable
        caption="Kết quả thực hiện nhiệm vụ của các đối tượng xếp loại"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ratings/subjects/${row.id}/results`}
        empty={
          <EmptyInSeason noun="đối tượng" clearHref={clearHref} title="Chưa có đối tượng nào để nhập kết quả">
            Đối tượng hiện ra sau khi đơn vị lập danh sách phải kiểm điểm của đợt; khi đó chọn từng đối tượng để nhập
            kết quả nhiệm vụ kèm văn bản nguồn.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/ratings/results", { ...resultQuery(filters), page })}
      />
    </SectionCard>
  );
}
