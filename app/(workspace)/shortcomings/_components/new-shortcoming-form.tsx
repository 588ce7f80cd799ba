import { ActionForm } from "@/components/forms/action-form";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import type { NewShortcomingForm as Form } from "@/lib/shortcomings/queries/form-choices";
import { ORIGIN_NAMES, SHORTCOMING_ORIGINS } from "@/lib/shortcomings/rules";
import { recordShortcomingAction } from "../actions";
import { FollowUpFields } from "./follow-up-fields";

export function NewShortcomingForm({ form, year }: { form: Form; year: number }) {
  return (
    <div className="space-y-4">
      {form.critique ? (
        <Callout title="Từ ý kiến đã tiếp thu tại hội nghị">
          {form.critique.text}
          {form.critique.replyText ? <span className="mt-1 block">Tiếp thu: {form.critique.replyText}</span> : null}
        </Callout>
      ) : null}
      <ActionForm
        action={recordShortcomingAction}
        name="new-shortcoming"
        submitLabel="Đưa vào sổ theo dõi"
        idempotencyKey={newRandomId()}
        hidden={{ unitId: form.unit.id, critiqueId: form.critique?.id }}
      >
        <TextAreaField
          name="text"
          label="Hạn chế, khuyết điểm"
          hint="Nêu cụ thể việc gì, mức độ, để năm sau đối chiếu được."
          defaultValue={form.critique?.text}
        />
        <SelectField
          name="owner"
          label="Người hoặc tập thể chịu trách nhiệm khắc phục"
          options={form.owners}
          defaultValue={form.critique?.owner ?? undefined}
        />
        <RadioGroupField
          name="origin"
          label="Nguồn"
          defaultValue={form.critique ? "review" : undefined}
          items={SHORTCOMING_ORIGINS.map((value) => ({ value, label: ORIGIN_NAMES[value] }))}
        />
        <NumberField name="originYear" label="Năm nêu ra" defaultValue={year} />
        <TextField name="originDocument" label="Số, ngày văn bản (nếu có)" optional maxLength={300} />
        <FollowUpFields clearers={form.clearers} />
      </ActionForm>
    </div>
  );
}
