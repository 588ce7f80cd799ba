import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import type { Tone } from "@/components/ui/tones";
import { UnitName } from "@/components/ui/unit-name";
import { formatCount, formatDateTime } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { ImportStatus } from "@/lib/db/generated/enums";
import {
  DRAFT_VIEWS,
  type DraftLine,
  type DraftList as DraftListOf,
  type DraftListView,
  RECENT_DAYS,
} from "@/lib/imports/queries/list-drafts";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";
import { hrefWith } from "@/lib/web/query-string";

const STATUSES: Record<ImportStatus, { words: string; tone: Tone }> = {
  checked: { words: "đã kiểm tra, chưa ghi", tone: "soon" },
  recorded: { words: "đã ghi", tone: "ok" },
  discarded: { words: "đã hủy", tone: "idle" },
};

const columns: readonly Column<DraftLine>[] = [
  { key: "file", header: "Tệp", isTitle: true, cell: (row) => <span className="break-words">{row.fileName}</span> },
  { key: "kind", header: "Nội dung", cell: (row) => IMPORT_KIND_NAMES[row.kind] },
  { key: "unit", header: "Đơn vị", cell: (row) => <UnitName name={row.unitName} above={row.unitAbove} /> },
  { key: "rows", header: "Số dòng", align: "right", cell: (row) => formatCount(row.rows) },
  { key: "by", header: "Người gửi", cell: (row) => row.uploaderName },
  { key: "at", header: "Gửi lúc", nowrap: true, cell: (row) => formatDateTime(row.createdAt) },
  {
    key: "status",
    header: "Tình trạng",
    cell: (row) => <Chip tone={STATUSES[row.status].tone}>{STATUSES[row.status].words}</Chip>,
  },
];

const VIEW_NAMES: Record<DraftListView, string> = {
  recent: "Đang chờ và mới đây",
  checked: "Chưa ghi",
  recorded: "Đã ghi",
  discarded: "Đã hủy",
  all: "Tất cả",
};

type Props = { list: DraftListOf; view: DraftListView };

export function DraftList({ list, view }: Props) {
  return (
    <>
      <ListToolbar
        action="/imports"
        chips={DRAFT_VIEWS.map((each) => ({
          label: VIEW_NAMES[each],
          count: list.counts[each],
          active: each === view,
          href: hrefWith("/imports", { view: each === "recent" ? "" : each }),
        }))}
        total={list.total}
        noun="tệp"
      >
        <p className="text-sm text-soft">
          Tệp chưa ghi hiện cho đến khi được ghi hoặc hủy; tệp đã ghi, đã hủy hiện {RECENT_DAYS} ngày kể từ khi gửi, sau
          đó xem ở “Tất cả”. Không lần nhập nào bị tự động xóa; tệp đã hủy chỉ còn tên tệp.
        </p>
      </ListToolbar>
      <DataTable
        caption="Các tệp đã gửi, mới nhất trước"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => (row.status === "recorded" ? `/imports/${row.id}/receipt` : `/imports/${row.id}`)}
        empty={
          list.counts.all === 0 ? (
            <EmptyState title="Chưa có tệp nào">Chọn nội dung cần nhập ở trên để tải tệp mẫu.</EmptyState>
          ) : (
            <EmptyList
              noun="tệp"
              clearHref="/imports?view=all"
              title="Chưa có tệp nào"
              hint="Xem tất cả để thấy mọi tệp đã gửi."
            >
              Chọn nội dung cần nhập ở trên để tải tệp mẫu.
            </EmptyList>
          )
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/imports", { view: view === "recent" ? "" : view, page })}
      />
    </>
  );
}
