import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { newRandomId } from "@/lib/core/ids";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import type { DraftRow, DraftView } from "@/lib/imports/dto";
import type { DraftShown } from "@/lib/imports/queries/get-draft";
import { OUTCOME_NAMES } from "@/lib/imports/rules";
import { hrefWith } from "@/lib/web/query-string";
import { decideRowsAction } from "../actions";
import { DraftRowCard } from "./draft-row-card";

type Props = { draft: DraftView; list: Page<DraftRow>; shown: DraftShown | null; mayDecide: boolean };

/** The lines of the file, those that need a person first. */
export function DraftRows({ draft, list, shown, mayDecide }: Props) {
  if (draft.status === "discarded") return null;
  return (
    <SectionCard title="Từng dòng">
      <Tabs label="Lọc các dòng" tabs={tabsOf(draft, shown)} />
      {list.rows.length === 0 ? (
        <EmptyList
          noun="dòng"
          clearHref={shown ? `/imports/${draft.id}` : null}
          title="Tệp không có dòng nào"
          hint="Dòng ở mục này đã được sửa, loại hoặc ghi; xem tất cả các dòng của tệp."
        >
          Tệp chưa điền dòng nào. Hãy điền vào tệp mẫu rồi gửi lại.
        </EmptyList>
      ) : draft.meeting || !mayDecide ? (
        <RowList rows={list.rows} mayExclude={false} />
      ) : (
        <ActionForm
          action={decideRowsAction}
          name="decide-rows"
          submitLabel="Lưu lựa chọn của trang này"
          pendingLabel="Đang kiểm tra lại…"
          submitTone="plain"
          idempotencyKey={newRandomId()}
          version={draft.version}
          hidden={{ draftId: draft.id, shown: shown ?? "", page: String(list.page) }}
          keepDraft={false}
        >
          <RowList rows={list.rows} mayExclude />
        </ActionForm>
      )}
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith(`/imports/${draft.id}`, { shown, page })}
      />
    </SectionCard>
  );
}

/** A meeting's results are whole or not at all: nothing of them is left out. */
function RowList({ rows, mayExclude }: { rows: readonly DraftRow[]; mayExclude: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <DraftRowCard key={row.ordinal} row={row} mayExclude={mayExclude} />
      ))}
    </ul>
  );
}

function tabsOf(draft: DraftView, shown: DraftShown | null) {
  const { counts } = draft;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const names = { ...OUTCOME_NAMES, excluded: "Đã loại" };
  const filled = (Object.keys(counts) as DraftShown[]).filter((key) => counts[key] > 0);
  return [
    { label: "Tất cả", href: `/imports/${draft.id}`, current: shown === null, count: all },
    ...filled.map((key) => ({
      label: names[key],
      href: hrefWith(`/imports/${draft.id}`, { shown: key }),
      current: shown === key,
      count: counts[key],
    })),
  ];
}
