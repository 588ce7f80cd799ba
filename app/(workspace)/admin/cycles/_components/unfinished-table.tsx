import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/lib/core/format";
import type { Unfinished } from "@/lib/cycles/rules/closing";

type Row = { key: string; what: string; count: number; href: string; link: string; goesOn?: boolean };

function rowsOf(found: Unfinished): Row[] {
  const { dossiers, lists } = found;
  const undecided = found.undecided.map(({ unitId, name, count }) => ({
    key: `undecided-${unitId}`,
    what: `${name}: đối tượng chưa có mức quyết định`,
    count,
    href: `/dashboard/${unitId}`,
    link: "Tổng hợp của đơn vị",
  }));
  const none = {
    key: "undecided",
    what: "Đối tượng chưa có mức quyết định",
    count: 0,
    href: "/dashboard",
    link: "Tổng hợp",
  };
  const dossierLink = { href: "/dossiers", link: "Hồ sơ" };
  const listLink = { href: "/ratings/decisions", link: "Danh sách trình" };
  return [
    ...(undecided.length > 0 ? undecided : [none]),
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
      href: "/ratings/findings",
      link: "Điểm cần xem",
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

/** Everything that is asked before a season ends, with what is left of it and where to see it. */
export function UnfinishedTable({ found }: { found: Unfinished }) {
  return (
    <DataTable
      caption="Việc chưa xong của đợt"
      columns={COLUMNS}
      rows={rowsOf(found)}
      rowKey={(row) => row.key}
      empty={null}
    />
  );
}
