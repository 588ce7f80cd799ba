import { ActionForm } from "@/components/forms/action-form";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { DeadlinePlan } from "@/lib/cycles/queries/deadline-plan";
import { DEADLINE_KINDS, deadlineKindName } from "@/lib/cycles/rules/deadline-kinds";
import { levelName, levelsBelow } from "@/lib/cycles/rules/unit-level";
import { grantExtensionAction } from "../actions";
import { LimitFields } from "./limit-fields";

export function ExtensionForm({ plan }: { plan: DeadlinePlan }) {
  const kinds = DEADLINE_KINDS.filter((kind) => plan.slots.some((slot) => slot.kind === kind));
  return (
    <ActionForm
      action={grantExtensionAction}
      name="extension"
      submitLabel="Gia hạn"
      idempotencyKey={newRandomId()}
      hidden={{ cycleId: plan.season.id, granterUnitId: plan.unit.id }}
    >
      <SelectField
        name="targetUnitId"
        label="Đơn vị được gia hạn"
        options={plan.targets.map((target) => ({ value: target.id, label: target.name }))}
      />
      <RadioGroupField
        name="kind"
        label="Việc được gia hạn"
        items={kinds.map((value) => ({ value, label: deadlineKindName(value) }))}
      />
      <RadioGroupField
        name="level"
        label="Cấp được gia hạn"
        items={levelsBelow(plan.unit.level).map((value) => ({ value, label: levelName(value) }))}
      />
      <LimitFields label="Gia hạn đến" />
      <TextAreaField name="reason" label="Lý do" rows={2} maxLength={1000} />
      <TextField name="documentNumber" label="Số, ký hiệu văn bản" optional width="half" maxLength={120} />
    </ActionForm>
  );
}
