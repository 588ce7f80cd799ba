import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import { PAGE_SIZE } from "@/lib/core/paging";
import {
  isOffered,
  type SubjectFilters,
  type SubjectList,
  type SubjectListRow,
} from "@/lib/ratings/queries/list-subjects";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { LevelCell } from "./level-cell";
import { subjectQuery, trackSelect } from "./subject-filters";

const nameColumn: Column<SubjectListRow> = {
  key: "name",
  header: "Đối tượng",
  isTitle: true,
  cell: (row) => row.name,
};

const ladderColumns: readonly Column<SubjectListRow>[] = [
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
    header: "Nơi kiểm điểm",
    deskOnly: true,
    cell: (row) => <UnitName name={row.homeUnit} above={row.homeAbove} />,
  },
  { key: "self", header: "Tự nhận", cell: (row) => <LevelCell level={row.selfLevel} /> },
  { key: "vote", header: "Bỏ phiếu", cell: (row) => <LevelCell level={row.voteLevel} /> },
  { key: "proposal", header: "Cấp ủy đề nghị", cell: (row) => <LevelCell level={row.proposalLevel} /> },
];

const appraisalColumn: Column<SubjectListRow> = {
  key: "appraisal",
  header: "Thẩm định",
  cell: (row) => <LevelCell level={row.appraisalLevel} />,
};

const decisionColumn: Column<SubjectListRow> = {
  key: "decided",
  header: "Quyết định",
  cell: (row) => {
    if (row.decidedLevel) return <LevelCell level={row.decidedLevel} />;
    if (!row.isReviewed) return <Chip tone="idle">chưa kiểm điểm</Chip>;
    return row.isListed ? <Chip tone="info">trong danh sách trình</Chip> : <LevelCell level={null} />;
  },
};

const STATES = [
  { state: "", label: "Tất cả" },
  { state: "open", label: "Chưa quyết định" },
  { state: "proposed", label: "Đã có đề nghị" },
  { state: "toScore", label: "Chưa chấm điểm" },
  { state: "toAppraise", label: "Chưa thẩm định" },
  { state: "listed", label: "Trong danh sách trình" },
  { state: "decided", label: "Đã quyết định" },
] as const;

function clearHrefOf(filters: SubjectFilters): string | null {
  const isFiltered = filters.search || filters.track || filters.groupId || filters.state;
  return isFiltered ? hrefWith("/ratings", { scope: filters.scope }) : null;
}

function Toolbar({ list, filters }: { list: SubjectList; filters: SubjectFilters }) {
  return (
    <ListToolbar
      action="/ratings"
      search={{ name: "q", value: filters.search, label: "Tìm theo tên" }}
      selects={[
        trackSelect(filters.track),
        {
          name: "group",
          label: "Nhóm tương đồng",
          value: filters.groupId,
          all: "Mọi nhóm",
          options: list.groups.map((group) => ({ value: group.id, label: group.name })),
        },
      ]}
      keep={{ scope: filters.scope, state: filters.state }}
      chips={STATES.filter((each) => isOffered({ scope: filters.scope, state: each.state }, list.isScored)).map(
        (each) => ({
          label: each.label,
          active: filters.state === each.state,
          href: hrefWith("/ratings", { ...subjectQuery(filters), state: each.state }),
        }),
      )}
      total={list.total}
      noun="đối tượng"
      exportHref={hrefWith("/ratings/export", subjectQuery(filters))}
      clearHref={clearHrefOf(filters)}
    />
  );
}

/** Subjects with their ladder as columns: every stage keeps its own value. */
export function SubjectTable({ list, filters }: { list: SubjectList; filters: SubjectFilters }) {
  const columns = [nameColumn, ...ladderColumns, ...(list.showsAppraisal ? [appraisalColumn] : []), decisionColumn];
  return (
    <SectionCard flush>
      <Toolbar list={list} filters={filters} />
      <DataTable
        caption="Đối tượng xếp loại với mức ở từng khâu"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ratings/subjects/${row.id}`}
        empty={
          <EmptyInSeason
            noun="đối tượng"
            clearHref={clearHrefOf(filters)}
            title={
              filters.scope === "decide"
                ? "Chưa có đối tượng nào do đơn vị quyết định"
                : "Chưa có đối tượng nào do cấp trên quyết định"
            }
          >
            Danh sách đối tượng hình thành khi các đơn vị lập danh sách phải kiểm điểm; mức tự nhận, bỏ phiếu, đề nghị
            hiện dần theo từng khâu.
          </EmptyInSeason>
        }
        footer="HTXSNV: Hoàn thành xuất sắc nhiệm vụ · HTTNV: Hoàn thành tốt nhiệm vụ · HTNV: Hoàn thành nhiệm vụ · KHTNV: Không hoàn thành nhiệm vụ"
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/ratings", { ...subjectQuery(filters), page })}
      />
    </SectionCard>
  );
}
