import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { Fieldset } from "@/components/forms/fieldset";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { SubjectResults, TaskResultVersion } from "@/lib/task-results/dto";
import { BASIC_TARGETS, OUTCOME_NAMES, TARGET_NAMES, TARGET_OUTCOMES } from "@/lib/task-results/rules";
import { recordTaskResultAction } from "../results/actions";

const outcomes = TARGET_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }));

function CountFields({ current }: { current: TaskResultVersion | null }) {
  return (
    <Fieldset legend="Nhiệm vụ trong năm" columns={2}>
      <NumberField name="assigned" label="Được giao" defaultValue={current?.assigned} />
      <NumberField name="done" label="Đã hoàn thành" defaultValue={current?.done} />
      <NumberField
        name="doneLate"
        label="Trong đó hoàn thành chậm"
        hint="Đã xong nhưng quá hạn."
        defaultValue={current?.doneLate}
      />
      <NumberField name="aboveRequirement" label="Trong đó vượt yêu cầu" defaultValue={current?.aboveRequirement} />
    </Fieldset>
  );
}

function TargetFields({ current, isPerson }: { current: TaskResultVersion | null; isPerson: boolean }) {
  return (
    <>
      <RadioGroupField
        name="mainTargets"
        label={isPerson ? "Nhiệm vụ chủ yếu" : "Chỉ tiêu, nhiệm vụ chủ yếu"}
        hint="Bỏ trống khi chưa có kết luận."
        optional
        layout="row"
        items={outcomes}
        defaultValue={current?.mainTargets ?? undefined}
      />
      {isPerson ? null : (
        <Fieldset legend="Năm chỉ tiêu kinh tế - xã hội cơ bản" hint="Chỉ nhập cho nơi được giao chỉ tiêu." columns={2}>
          {BASIC_TARGETS.map((target) => (
            <SelectField
              key={target}
              name={target}
              label={TARGET_NAMES[target]}
              placeholder={null}
              options={outcomes}
              defaultValue={current?.[target] ?? "notRelevant"}
            />
          ))}
        </Fieldset>
      )}
      <TextAreaField
        name="forceMajeure"
        label="Nguyên nhân bất khả kháng"
        hint="Chỉ ghi khi có: thiên tai, dịch bệnh… và ảnh hưởng đến nhiệm vụ nào."
        optional
        rows={2}
        defaultValue={current?.forceMajeure ?? undefined}
      />
    </>
  );
}

/** Entry of the figures; the same form makes the next version, which asks why. */
export function ResultForm({ results }: { results: SubjectResults }) {
  const { current, subject } = results;
  return (
    <ActionForm
      action={recordTaskResultAction}
      name={`results-${subject.id}`}
      submitLabel={current ? "Thay số liệu" : "Ghi kết quả"}
      idempotencyKey={newRandomId()}
      hidden={{ subjectId: subject.id, supersedesId: current?.id }}
    >
      <CountFields current={current} />
      <TargetFields current={current} isPerson={subject.isPerson} />
      <Fieldset legend="Nguồn số liệu" columns={2}>
        <TextField
          name="sourceDocument"
          label="Văn bản"
          hint="Loại, số, ký hiệu. Ví dụ: Báo cáo 112-BC/ĐU."
          maxLength={300}
          defaultValue={current?.sourceDocument}
        />
        <DateField name="sourceOn" label="Ngày văn bản" defaultValue={current?.sourceOn} />
      </Fieldset>
      {current ? (
        <TextAreaField name="reason" label="Lý do thay" hint="Số liệu cũ vẫn được giữ lại để đối chiếu." rows={2} />
      ) : null}
    </ActionForm>
  );
}
