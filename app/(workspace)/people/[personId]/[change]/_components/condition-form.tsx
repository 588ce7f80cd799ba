import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { PersonDetail } from "@/lib/people/dto";
import { CONDITION_EFFECTS, CONDITION_NAMES } from "@/lib/people/rules";
import { CONDITION_KINDS } from "@/lib/people/schema";
import { recordConditionAction } from "../../../actions";

export function ConditionForm({ person, today }: { person: PersonDetail; today: string }) {
  return (
    <ActionForm
      action={recordConditionAction}
      name={`condition-${person.id}`}
      submitLabel="Ghi trường hợp này"
      idempotencyKey={newRandomId()}
      hidden={{ personId: person.id }}
    >
      <RadioGroupField
        name="kind"
        label="Trường hợp"
        items={CONDITION_KINDS.map((kind) => ({
          value: kind,
          label: CONDITION_NAMES[kind],
          hint: CONDITION_EFFECTS[kind],
        }))}
      />
      <TextField
        name="document"
        label="Số, ngày văn bản"
        hint="Bắt buộc khi miễn, tạm miễn hoặc đình chỉ."
        optional
        maxLength={200}
      />
      <DateField name="validFrom" label="Từ ngày" defaultValue={today} />
      <DateField name="validTo" label="Thôi từ ngày" optional />
    </ActionForm>
  );
}
