import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FoldSummary } from "@/components/ui/fold-summary";
import { formatCount } from "@/lib/core/format";
import { countsOf, type Unfinished } from "@/lib/cycles/rules/closing";

type Row = { key: string; what: string; count: number; href: string; link: string; goesOn?: boolean };

function rowsOf(found: Unfinished): Row[] {
  const { dossiers, lists } = found;
  const dossierLink = { href: "/dossiers", link: "Hồ sơ" };
  const listLink = { href: "/ratings/decisions", link: "Danh sách trình" };
  return [
    {
      key: "undecided",
      what: "Đối tượng phải kiểm điểm chưa có mức quyết định",
      count: countsOf(found).undecided,
      href: "/dashboard",
      link: "Tổng hợp",
    },
    ...figureRows(found.figures),
    { key: "not-sent", what: "Hồ sơ chưa gửi hoặc đang trả lại", count: dossiers.notSent, ...dossierLink },
    { key: "not-received", what: "Hồ sơ đã gửi, cấp trên chưa tiếp nhận", count: dossiers.notReceived, ...dossierLink },
    {
      key: "not-decided",
      what: "Hồ sơ đã tiếp nhận, chưa quyết định xong",
      count: dossiers.notDecided,
      ...dossierLink,
    },
    { key: "draft", what: "Danh sách đang chuẩn bị, chưa trình", count: lists.draft, ...listLink },
    { key: "presented", what: "Danh sách đã trình, chưa ghi quyết định", count: lists.presented, ...listLink },
    {
      key: "complaints",
      what: "Đơn, phản ánh chưa giải quyết",
      count: found.complaints,
      href: "/ratings/complaints?status=open",
      link: "Đơn, phản ánh",
    },
    {
      key: "meetings",
      what: "Hội nghị đã lập lịch, chưa kết thúc",
      count: found.meetings,
      href: "/meetings",
      link: "Hội nghị",
    },
    {
      key: "shortcomings",
      what: "Hạn chế chưa xác nhận khắc phục xong: tiếp tục theo dõi sang năm sau",
      count: found.shortcomings,
      href: "/shortcomings?status=outstanding",
      link: "Khắc phục",
      goesOn: true,
    },
  ];
}

/** Named one by one: each is asked for its figures, not for lists (R20.20). */
function figureRows(missing: Unfinished["figures"]): Row[] {
  if (missing.length === 0) {
    const what = "Số liệu tổng hợp của công an, quân đội, biên phòng chưa gửi";
    return [{ key: "figures", what, count: 0, href: "/units", link: "Đơn vị" }];
  }
  return missing.map(({ unitId, name }) => ({
    key: unitId,
    what: `Số liệu tổng hợp chưa gửi: ${name}`,
    count: 1,
    href: `/units/${unitId}/figures`,
    link: "Số liệu tổng hợp",
  }));
}

function State({ row }: { row: Row }) {
  if (row.goesOn) return <Chip tone="idle">để biết</Chip>;
  return row.count > 0 ? <Chip tone="late">chưa xong</Chip> : <Chip tone="ok">đã xong</Chip>;
}

const COLUMNS: Column<Row>[] = [
  { key: "what", header: "Việc", isTitle: true, cell: (row) => row.what },
  { key: "count", header: "Số còn lại", align: "right", cell: (row) => formatCount(row.count) },
  { key: "state", header: "Tình trạng", cell: (row) => <State row={row} /> },
  { key: "link", header: "Xem", cell: (row) => <a href={row.href}>{row.link}</a> },
];

type Committee = Unfinished["undecided"][number];

const COMMITTEE_COLUMNS: Column<Committee>[] = [
  {
    key: "name",
    header: "Đảng bộ",
    isTitle: true,
    cell: ({ unitId, name }) => <a href={`/dashboard/${unitId}`}>{name}</a>,
  },
  { key: "count", header: "Chưa có mức quyết định", align: "right", cell: ({ count }) => formatCount(count) },
];

/** Everything that is asked before a season ends, with what is left of it and where to see it; who is undecided, by committee. */
export function UnfinishedTable({ found }: { found: Unfinished }) {
  return (
    <>
      <DataTable
        caption="Việc chưa xong của đợt"
        columns={COLUMNS}
        rows={rowsOf(found)}
        rowKey={(row) => row.key}
        empty={null}
      />
      {found.undecided.length > 0 ? (
        <details className="group border-t border-hairline px-4 py-3 text-sm">
          <FoldSummary>Đối tượng chưa có mức quyết định theo từng đảng bộ ({found.undecided.length})</FoldSummary>
          <div className="mt-2">
            <DataTable
              caption="Đối tượng chưa có mức quyết định theo từng đảng bộ"
              columns={COMMITTEE_COLUMNS}
              rows={found.undecided}
              rowKey={(row) => row.unitId}
              empty={null}
            />
          </div>
        </details>
      ) : null}
    </>
  );
}
