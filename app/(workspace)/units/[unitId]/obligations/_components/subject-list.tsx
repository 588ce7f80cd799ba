import { SubjectPlaces } from "@/components/obligations/subject-places";
import { type Column, DataTable } from "@/components/ui/data-table";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { formatDay } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { SubjectInSeason } from "@/lib/obligations/dto";
import type { SubjectList as List, SubjectFilter, SubjectState } from "@/lib/obligations/queries/list-subjects";
import { TRACKS, trackName } from "@/lib/progress/rules";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../../../_components/empty-in-season";
import { subjectQuery } from "./filters";

const STATE_CHIPS: readonly { state: SubjectState | undefined; label: string }[] = [
  { state: undefined, label: "Tất cả" },
  { state: "toReview", label: "Chưa kiểm điểm" },
  { state: "reviewed", label: "Đã kiểm điểm" },
  { state: "exempt", label: "Không phải kiểm điểm" },
];

const columns: readonly Column<SubjectInSeason>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => (
      <>
        {row.personId ? <a href={`/people/${row.personId}`}>{row.name}</a> : row.name}
        {row.title ? <span className="block text-sm text-soft">{row.title}</span> : null}
      </>
    ),
  },
  {
    key: "home",
    header: "Tính ở",
    cell: (row) => (
      <>
        {row.homeUnit.name}
        <span className="block text-sm text-soft">{trackName(row.track)}</span>
      </>
    ),
  },
  { key: "why", header: "Lý do, nơi kiểm điểm", cell: (row) => <SubjectPlaces subject={row} /> },
  { key: "due", header: "Hạn", nowrap: true, cell: (row) => (row.required && row.dueOn ? formatDay(row.dueOn) : "") },
];

type Props = { unitId: string; list: List; filter: SubjectFilter };

/** The season's list of a unit: who and what, why, where, by when; also who is not reviewed. */
export function SubjectList({ unitId, list, filter }: Props) {
  const path = `/units/${unitId}/obligations`;
  const clearHref = filter.search || filter.track || filter.state ? path : null;
  return (
    <>
      <ListToolbar
        action={path}
        search={{ name: "q", value: filter.search ?? "", label: "Tìm theo tên" }}
        selects={[
          {
            name: "track",
            label: "Loại đối tượng",
            value: filter.track ?? "",
            all: "Tất cả",
            options: TRACKS.map((track) => ({ value: track, label: trackName(track) })),
          },
        ]}
        keep={{ state: filter.state }}
        chips={STATE_CHIPS.map(({ state, label }) => ({
          label,
          active: filter.state === state,
          href: hrefWith(path, { ...subjectQuery(filter), state }),
        }))}
        total={list.total}
        isCapped={list.isCapped}
        noun="đối tượng"
        exportHref={hrefWith(`${path}/export`, subjectQuery(filter))}
        clearHref={clearHref}
      />
      <DataTable
        caption="Danh sách phải kiểm điểm"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyInSeason noun="đối tượng" clearHref={clearHref} title="Danh sách phải kiểm điểm chưa được lập">
            Cấp ủy cơ sở bấm “Cập nhật danh sách” ở trên; danh sách lập theo hồ sơ tổ chức và đảng viên.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        isCapped={list.isCapped}
        hrefOf={(page) => hrefWith(path, { ...subjectQuery(filter), page })}
      />
    </>
  );
}
