import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { ContentChoice } from "@/lib/critiques/queries/item-content";
import type { CritiqueRow } from "@/lib/critiques/queries/list-critiques";
import { editCritiqueAction, withdrawCritiqueAction } from "../../actions";
import { contentOptions, kindOptions } from "./critique-form";

/** What was typed in haste, put right before the minutes are signed. */
export function EditCritiqueForm({ critique, content }: { critique: CritiqueRow; content: readonly ContentChoice[] }) {
  return (
    <ActionForm
      action={editCritiqueAction}
      name={`edit-${critique.id}`}
      submitLabel="Lưu ý kiến"
      idempotencyKey={newRandomId()}
      version={critique.version}
      hidden={{ critiqueId: critique.id }}
    >
      <SelectField name="kind" label="Loại" options={kindOptions} defaultValue={critique.kind} placeholder={null} />
      <TextAreaField name="text" label="Nội dung ý kiến" defaultValue={critique.text} rows={4} maxLength={4000} />
      <SelectField
        name="contentItemId"
        label="Thuộc nội dung kiểm điểm"
        optional
        options={contentOptions(content)}
        defaultValue={critique.contentItemId ?? ""}
        placeholder="Chung"
      />
    </ActionForm>
  );
}

/** The row stays and says that it was withdrawn, and why. */
export function WithdrawForm({ critique }: { critique: CritiqueRow }) {
  return (
    <ActionForm
      action={withdrawCritiqueAction}
      name={`withdraw-${critique.id}`}
      submitLabel="Rút ý kiến"
      submitTone="danger"
      idempotencyKey={newRandomId()}
      version={critique.version}
      hidden={{ critiqueId: critique.id }}
    >
      <TextField name="reason" label="Lý do rút" hint="Ý kiến vẫn được lưu, ghi rõ là đã rút." maxLength={500} />
    </ActionForm>
  );
}
