import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { formatCount, formatDay } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ComplaintFilters, ComplaintList, ComplaintListRow } from "@/lib/ratings/queries/list-complaints";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { COMPLAINT_KIND_NAMES, COMPLAINT_KINDS } from "@/lib/ratings/schema";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { complaintQuery } from "./complaint-filters";
import { complaintKindName } from "./complaints-card";

const PATH = "/ratings/complaints";

const columns: readonly Column<ComplaintListRow>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => (
      <>
        <a href={`/ratings/subjects/${row.subjectId}#complaints`}>{row.name}</a>
        <span className="block text-sm font-normal text-soft">
          {[TRACK_NAMES[row.track], row.title, row.homeUnit, row.homeAbove].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  },
  {
    key: "received",
    header: "Ngày nhận",
    nowrap: true,
    cell: (row) => (
      <>
        {formatDay(row.receivedOn)}
        <span className="block text-sm text-soft">kỳ {row.year}</span>
      </>
    ),
  },
  {
    key: "summary",
    header: "Nội dung",
    cell: (row) => (
      <>
        <b>{complaintKindName(row.kind)}:</b> {row.summary}
      </>
    ),
  },
  { key: "state", header: "Tình trạng", cell: (row) => <State row={row} /> },
];

function State({ row }: { row: ComplaintListRow }) {
  if (row.waitingDays === null) {
    return (
      <>
        <Chip tone="ok">đã giải quyết</Chip>
        <span className="block text-sm">
          {row.resolvedOn ? `${formatDay(row.resolvedOn)}: ` : null}
          {row.outcome}
        </span>
      </>
    );
  }
  return (
    <>
      <Chip tone="late">chưa giải quyết</Chip>
      <span className="block text-sm text-soft">
        {formatCount(row.waitingDays)} ngày từ khi nhận
        {row.isDecided ? "" : "; chưa ghi quyết định xếp loại được"}
      </span>
    </>
  );
}

type Props = { list: ComplaintList; filters: ComplaintFilters };

function clearHrefOf(filters: ComplaintFilters): string | null {
  return filters.search || filters.kind || filters.status ? PATH : null;
}

function Toolbar({ list, filters }: Props) {
  const { open, resolved } = list.counts;
  const chips = [
    { status: "", label: "Tất cả", count: open + resolved },
    { status: "open", label: "Chưa giải quyết", count: open },
    { status: "resolved", label: "Đã giải quyết", count: resolved },
  ];
  return (
    <ListToolbar
      action={PATH}
      search={{ name: "q", value: filters.search, label: "Tìm theo tên, đơn vị" }}
      selects={[
        {
          name: "kind",
          label: "Loại",
          value: filters.kind,
          all: "Mọi loại",
          options: COMPLAINT_KINDS.map((kind) => ({ value: kind, label: COMPLAINT_KIND_NAMES[kind] })),
        },
      ]}
      keep={{ status: filters.status }}
      chips={chips.map(({ status, label, count }) => ({
        label,
        count,
        active: filters.status === status,
        href: hrefWith(PATH, { ...complaintQuery(filters), status }),
      }))}
      total={list.total}
      noun="đơn, phản ánh"
      clearHref={clearHrefOf(filters)}
    />
  );
}

/** The register as a whole: what is open, how long, and the way to the subject where the outcome is entered. */
export function ComplaintTable({ list, filters }: Props) {
  return (
    <SectionCard flush>
      <Toolbar list={list} filters={filters} />
      <DataTable
        caption="Đơn, phản ánh về đối tượng của các đơn vị"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyInSeason noun="đơn, phản ánh" clearHref={clearHrefOf(filters)} title="Chưa có đơn, phản ánh nào">
            Đơn, phản ánh được ghi vào sổ ở trang của từng đối tượng; còn đơn chưa giải quyết thì chưa ghi quyết định
            xếp loại được.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith(PATH, { ...complaintQuery(filters), page })}
      />
    </SectionCard>
  );
}
