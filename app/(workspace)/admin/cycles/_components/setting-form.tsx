import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextField } from "@/components/forms/text-field";
import { ClauseLink } from "@/components/regulations/clause-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { newRandomId } from "@/lib/core/ids";
import type { SettingDto, SettingsList } from "@/lib/cycles/queries/settings-list";
import { changeSettingAction } from "../actions";

const LATITUDES: Record<SettingDto["latitude"], string> = {
  fixed: "không được đặt khác",
  free: "được đặt khác",
  lowerOnly: "chỉ được đặt thấp hơn cấp trên",
  higherOnly: "chỉ được đặt cao hơn cấp trên",
};

export function SettingForm({ list, setting }: { list: SettingsList; setting: SettingDto }) {
  return (
    <div className="space-y-4">
      <DefinitionList
        items={[
          { term: "Đang áp dụng", value: setting.text },
          { term: "Căn cứ", value: <ClauseLink citation={setting.citationText} /> },
          { term: "Ai đặt", value: setting.setBy },
          { term: "Quyền đặt", value: LATITUDES[setting.latitude] },
          ...(setting.range ? [{ term: "Giới hạn", value: setting.range }] : []),
        ]}
      />
      <ActionForm
        action={changeSettingAction}
        name={`setting-${setting.key}`}
        submitLabel="Đặt theo văn bản này"
        idempotencyKey={newRandomId()}
        hidden={{ cycleId: list.season.id, unitId: list.unit.id, key: setting.key }}
      >
        {setting.choices ? (
          <RadioGroupField name="value" label="Giá trị" items={setting.choices} defaultValue={setting.formValue} />
        ) : (
          <TextField
            name="value"
            label="Giá trị"
            hint="Tỷ lệ nhập dạng 2/3 hoặc 20%; số nhập bằng chữ số."
            width="short"
            defaultValue={setting.formValue}
          />
        )}
        <TextField name="documentNumber" label="Số, ký hiệu văn bản" width="half" maxLength={120} />
        <DateField name="documentOn" label="Ngày văn bản" />
      </ActionForm>
    </div>
  );
}
