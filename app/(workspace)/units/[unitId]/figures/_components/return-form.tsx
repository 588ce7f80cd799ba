import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { Fieldset } from "@/components/forms/fieldset";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import { TRACKS, trackName } from "@/lib/progress/rules";
import { enterReturnAction } from "../../../actions";

/** One kind at a time, as the document lists them. */
export function ReturnForm({ unitId, cycleId }: { unitId: string; cycleId: string }) {
  return (
    <ActionForm
      action={enterReturnAction}
      name="aggregate-return"
      submitLabel="Ghi số liệu"
      idempotencyKey={newRandomId()}
      hidden={{ unitId, cycleId }}
    >
      <RadioGroupField
        name="track"
        label="Loại đối tượng"
        items={TRACKS.map((track) => ({ value: track, label: trackName(track) }))}
      />
      <DateField name="countedOn" label="Số liệu tính đến hết ngày" />
      <NumberField name="required" label="Phải kiểm điểm" />
      <NumberField name="exempt" label="Không thuộc diện, có lý do" />
      <NumberField name="reviewed" label="Đã kiểm điểm" />
      <Fieldset legend="Đã xếp loại">
        <NumberField name="decided.excellent" label="Hoàn thành xuất sắc nhiệm vụ" defaultValue={0} />
        <NumberField name="decided.good" label="Hoàn thành tốt nhiệm vụ" defaultValue={0} />
        <NumberField name="decided.fair" label="Hoàn thành nhiệm vụ" defaultValue={0} />
        <NumberField name="decided.failed" label="Không hoàn thành nhiệm vụ" defaultValue={0} />
      </Fieldset>
      <TextField name="source" label="Văn bản báo cáo: số, ký hiệu" width="half" maxLength={160} />
      <DateField name="sourceOn" label="Ngày văn bản" />
    </ActionForm>
  );
}
