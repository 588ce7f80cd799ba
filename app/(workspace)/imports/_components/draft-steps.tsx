import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { formatCount } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { DraftView } from "@/lib/imports/dto";
import { discardImportAction, excludeProblemRowsAction } from "../actions";

type Props = {
  draft: DraftView;
  /** Why nothing of it can be recorded any more: it can only be given up. */
  withheld: ReactNode | null;
};

/** Where the file stands, and the ways on from here. */
export function DraftSteps({ draft, withheld }: Props) {
  if (draft.status !== "checked") return null;
  const { counts } = draft;
  const open = counts.problem + counts.question;
  const writes = counts.add + counts.change;
  const isReady = withheld === null && open === 0 && draft.problems.length === 0 && writes > 0;
  return (
    <SectionCard title={isReady ? "Sẵn sàng để ghi" : "Chưa ghi gì vào hệ thống"}>
      <p className="mb-3">{summaryOf(draft)}</p>
      {withheld ? <div className="mb-3">{withheld}</div> : null}
      <div className="flex flex-wrap items-start gap-3">
        {isReady ? (
          <ButtonLink href={`/imports/${draft.id}/record`} tone="main">
            Xem lại và ghi {formatCount(writes)} dòng
          </ButtonLink>
        ) : null}
        {open > 0 && !draft.meeting && withheld === null ? (
          <ActionForm
            action={excludeProblemRowsAction}
            name="exclude-problems"
            submitLabel={`Loại ${formatCount(open)} dòng chưa đúng`}
            submitTone="plain"
            pendingLabel="Đang loại…"
            idempotencyKey={newRandomId()}
            version={draft.version}
            hidden={{ draftId: draft.id }}
            keepDraft={false}
          />
        ) : null}
        {withheld === null ? <ButtonLink href={uploadAgainHref(draft)}>Sửa trong tệp rồi gửi lại</ButtonLink> : null}
        <ActionForm
          action={discardImportAction}
          name="discard-import"
          submitLabel="Hủy lần nhập này"
          submitTone="plain"
          pendingLabel="Đang hủy…"
          idempotencyKey={newRandomId()}
          hidden={{ draftId: draft.id }}
          keepDraft={false}
        />
      </div>
    </SectionCard>
  );
}

function summaryOf({ counts }: DraftView): string {
  const parts = [
    counts.problem > 0 ? `${formatCount(counts.problem)} dòng có vấn đề` : "",
    counts.question > 0 ? `${formatCount(counts.question)} dòng cần xác nhận` : "",
    counts.add > 0 ? `${formatCount(counts.add)} dòng thêm mới` : "",
    counts.change > 0 ? `${formatCount(counts.change)} dòng sửa, bổ sung` : "",
    counts.same > 0 ? `${formatCount(counts.same)} dòng không thay đổi` : "",
    counts.excluded > 0 ? `${formatCount(counts.excluded)} dòng đã loại` : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function uploadAgainHref(draft: DraftView): string {
  return draft.meeting
    ? `/meetings/${draft.meeting.id}/import`
    : `/imports/new?kind=${draft.kind}&unit=${draft.unit.id}`;
}
