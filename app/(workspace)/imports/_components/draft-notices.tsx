import { Callout } from "@/components/ui/callout";
import { messageFor } from "@/lib/core/errors";
import { formatDateTime } from "@/lib/core/format";
import type { DraftView } from "@/lib/imports/dto";

/** What concerns the file as a whole. */
export function DraftNotices({ draft, changed }: { draft: DraftView; changed: number }) {
  const { counts } = draft;
  const writes = counts.add + counts.change;
  const open = counts.problem + counts.question + draft.problems.length;
  return (
    <>
      {draft.status === "discarded" ? <Callout title="Lần nhập này đã hủy, không ghi gì." /> : null}
      {changed > 0 ? (
        <Callout kind="warning" title={messageFor("import.changedMeanwhile", { count: changed })} />
      ) : null}
      {draft.recordedBefore ? (
        <Callout kind="warning" title="Đúng tệp này đã được ghi trước đó">
          {draft.recordedBefore.by} ghi lúc {formatDateTime(draft.recordedBefore.at)}. Dòng nào đã có đúng như vậy thì
          hiện là “Không thay đổi” và không bị ghi lần nữa.
        </Callout>
      ) : null}
      {draft.status === "checked" && open === 0 && writes === 0 && counts.same > 0 ? (
        <Callout kind="done" title="Không có gì để ghi">
          Mọi dòng trong tệp đã có đúng như vậy trong hệ thống.
        </Callout>
      ) : null}
      {draft.problems.length > 0 ? (
        <Callout kind="warning" title="Cả tệp chưa ghi được">
          <ul className="list-disc space-y-0.5 pl-5">
            {draft.problems.map(({ column, text }) => (
              <li key={`${column}${text}`}>{column ? `${column}: ${text}` : text}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </>
  );
}
