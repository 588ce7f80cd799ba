import { ActionForm } from "@/components/forms/action-form";
import { Callout } from "@/components/ui/callout";
import { formatCount } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { GenerationPreview } from "@/lib/obligations/queries/preview-generation";
import { updateObligationsAction } from "../../../actions";

/** The button that writes, with what it writes beyond what the page has shown: the other parts, and the register of that moment. */
export function RecordChanges({ preview: { unit, part, hasChanges } }: { preview: GenerationPreview }) {
  if (!part && !hasChanges) {
    return <Callout kind="done" title="Danh sách đã khớp với hồ sơ tổ chức và đảng viên hôm nay" />;
  }
  return (
    <>
      {part && !hasChanges ? <Callout kind="done" title="Các đơn vị của phần này đã khớp với hồ sơ" /> : null}
      {part ? (
        <Callout
          kind="warning"
          title={`Ghi là ghi cả ${formatCount(part.count)} phần, gồm ${formatCount(part.others)} đơn vị trực thuộc trang này chưa so sánh`}
        >
          <p>Muốn chỉ ghi thay đổi của một đơn vị thì mở đơn vị ấy ở danh sách phía trên.</p>
        </Callout>
      ) : null}
      <p className="max-w-prose text-sm text-soft">
        Lúc ghi, hệ thống đối chiếu lại với hồ sơ: hồ sơ vừa sửa sau khi mở trang này thì ghi theo hồ sơ mới. Ai đã kiểm
        điểm thì giữ nguyên.
      </p>
      <ActionForm
        action={updateObligationsAction}
        name="update-obligations"
        submitLabel={part ? "Ghi thay đổi của mọi phần, kể cả phần chưa xem" : "Ghi các thay đổi này"}
        pendingLabel="Đang lập danh sách…"
        idempotencyKey={newRandomId()}
        hidden={{ unitId: unit.id }}
        keepDraft={false}
      />
    </>
  );
}
