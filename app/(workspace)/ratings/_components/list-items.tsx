import { SectionCard } from "@/components/layout/section-card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { LevelTag } from "@/components/ui/level-tag";
import { levelCodes, levelNames } from "@/components/ui/levels";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ListDetail, ListItemRow } from "@/lib/ratings/queries/get-list";
import { isInState, type ListQuestion, pageOfList } from "@/lib/ratings/queries/list-page";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { hrefWith } from "@/lib/web/query-string";
import { LevelCell } from "./level-cell";
import { ITEM_STATES, listQuery } from "./list-question";
import { totalsText } from "./point-totals";
import { trackSelect } from "./subject-filters";

const columns: readonly Column<ListItemRow>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => (
      <>
        {row.name}
        <span className="block text-sm font-normal text-soft empty:hidden">
          {row.points ? totalsText(row.points.scorers) : null}
        </span>
      </>
    ),
  },
  {
    key: "track",
    header: "Xếp loại",
    cell: (row) => (
      <>
        {TRACK_NAMES[row.track]}
        <span className="block text-soft">{placeOf(row)}</span>
      </>
    ),
  },
  { key: "proposed", header: "Được đề nghị", cell: (row) => <LevelCell level={row.proposed} /> },
  { key: "appraisal", header: "Thẩm định", cell: (row) => <LevelCell level={row.appraisal} /> },
  { key: "level", header: "Mức trình", cell: (row) => <LevelTag level={row.level} /> },
  { key: "reason", header: "Lý do", cell: (row) => row.reason ?? <span className="text-soft">–</span> },
];

/** A person's post and unit; a body or an organisation names its unit itself, but not the one above that tells it apart. */
function placeOf({ title, track, unit, unitAbove }: ListItemRow): string {
  const own = track === "collective" || track === "organisation" ? null : unit;
  return [title, own, unitAbove].filter(Boolean).join(" · ");
}

type Props = { list: ListDetail; question: ListQuestion };

/** The list as it goes to the body, page by page: collectives first, organisations last. */
export function ListItems({ list, question }: Props) {
  const page = pageOfList(list, question);
  const path = `/ratings/decisions/${list.id}`;
  return (
    <SectionCard title="Từng đối tượng trong danh sách" flush>
      <Toolbar list={list} question={question} total={page.total} />
      <DataTable
        caption="Đối tượng trong danh sách với mức trình"
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.subjectId}
        rowHref={(row) => `/ratings/subjects/${row.subjectId}`}
        empty={
          <EmptyList
            noun="đối tượng"
            clearHref={list.itemCount === 0 ? null : path}
            title="Danh sách chưa có đối tượng nào"
          >
            Đưa đối tượng vào từ trang <a href="/ratings/groups">Xét HTXSNV</a> hoặc từ trang của từng đối tượng.
          </EmptyList>
        }
      />
      <Pagination
        page={page.page}
        pageSize={PAGE_SIZE}
        total={page.total}
        hrefOf={(number) => hrefWith(path, { ...listQuery(question), page: number })}
      />
    </SectionCard>
  );
}

function Toolbar({ list, question, total }: Props & { total: number }) {
  const path = `/ratings/decisions/${list.id}`;
  const query = listQuery(question);
  const chips = [{ state: "", label: "Tất cả" } as const, ...ITEM_STATES].map(({ state, label }) => ({
    label,
    active: question.state === state,
    href: hrefWith(path, { ...query, state }),
    count: state === "" ? list.itemCount : list.items.filter((item) => isInState(item, state)).length,
  }));
  return (
    <ListToolbar
      action={path}
      search={{ name: "q", value: question.search, label: "Tìm theo tên" }}
      selects={[
        trackSelect(question.track),
        {
          name: "level",
          label: "Mức trình",
          value: question.level,
          all: "Mọi mức",
          options: levelCodes.map((level) => ({ value: level, label: levelNames[level] })),
        },
      ]}
      keep={{ state: question.state }}
      chips={list.status === "recorded" ? [] : chips}
      total={total}
      noun="đối tượng"
      clearHref={Object.values(query).some((value) => value !== "") ? path : null}
    />
  );
}
