import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import { disciplineName } from "@/lib/regulations/subjects";
import type { DisciplineVersion, SubjectResults } from "@/lib/task-results/dto";
import { DISCIPLINE_KINDS } from "@/lib/task-results/rules";
import { recordDisciplineAction } from "../results/actions";

type Props = { results: SubjectResults; corrects: DisciplineVersion | null };

/** A new entry, or the correction of one. */
export function DisciplineForm({ results, corrects }: Props) {
  const { subject, unitsOfAct } = results;
  return (
    <ActionForm
      action={recordDisciplineAction}
      name={`discipline-${corrects?.id ?? subject.id}`}
      submitLabel={corrects ? "Ghi bản sửa" : "Ghi kỷ luật"}
      submitTone="plain"
      idempotencyKey={newRandomId()}
      hidden={{ subjectId: subject.id, supersedesId: corrects?.id }}
    >
      <SelectField
        name="kind"
        label="Hình thức"
        options={DISCIPLINE_KINDS.map((kind) => ({ value: kind, label: disciplineName(kind) }))}
        defaultValue={corrects?.kind}
      />
      <TextField
        name="document"
        label="Quyết định số"
        hint="Ví dụ: Quyết định 15-QĐ/UBKT."
        maxLength={300}
        defaultValue={corrects?.document}
      />
      <DateField name="decidedOn" label="Ngày quyết định" defaultValue={corrects?.decidedOn} />
      <DateField name="actOn" label="Ngày xảy ra vi phạm" defaultValue={corrects?.actOn} />
      <SelectField
        name="actUnitId"
        label="Nơi xảy ra vi phạm"
        hint="Vi phạm ở đơn vị cũ tính vào xếp loại của đơn vị cũ."
        options={unitsOfAct.map((unit) => ({ value: unit.id, label: unit.name }))}
        defaultValue={corrects?.actUnit.id}
      />
      <CheckboxField
        name="isDutyRelated"
        label="Vi phạm liên quan chức trách, nhiệm vụ được giao"
        defaultChecked={corrects?.isDutyRelated ?? false}
      />
      <CheckboxField
        name="selfDiscovered"
        label="Tự phát hiện, tự giác khai báo và đã khắc phục kịp thời"
        defaultChecked={corrects?.selfDiscovered ?? false}
      />
      {corrects ? <TextAreaField name="reason" label="Lý do sửa" rows={2} /> : null}
    </ActionForm>
  );
}
