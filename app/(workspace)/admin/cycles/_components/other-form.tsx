import { ActionForm } from "@/components/forms/action-form";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import type { ContentList } from "@/lib/cycles/queries/content-list";
import { addContentItemAction } from "../actions";

/** What the unit wrote for members without a post and has not decided on for the form of those outside (R9.3), with one click to copy it. */
export function OtherForm({ list }: { list: ContentList }) {
  const items = list.notAskedOutside;
  if (items.length === 0 || !list.mayAdd.allowed) return null;
  return (
    <Callout kind="warning" title="Đảng viên không làm việc trong hệ thống chính trị không được hỏi các mục sau">
      <p>
        Mục viết cho cá nhân không giữ chức vụ lãnh đạo, quản lý (mẫu 02B) không tự đến mẫu 02C. Mục nào phù hợp thì
        thêm cho cả mẫu 02C; mục về công vụ thì để nguyên.
      </p>
      <ul className="mt-2 space-y-3">
        {items.map((item) => (
          <li key={item.id}>
            <p className="mb-1">{item.title}</p>
            <ActionForm
              action={addContentItemAction}
              name={`copy-content-${item.id}`}
              submitLabel="Thêm cho mẫu 02C"
              submitTone="plain"
              submitSize="small"
              idempotencyKey={newRandomId()}
              keepDraft={false}
              hidden={{
                cycleId: list.season.id,
                unitId: list.unit.id,
                subject: "outsideSystem",
                title: item.title,
                detail: item.detail ?? "",
                document: item.citationText,
              }}
            />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
