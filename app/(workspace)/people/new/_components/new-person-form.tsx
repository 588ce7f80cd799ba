import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { newRandomId } from "@/lib/core/ids";
import { PARTY_STATUS_NAMES } from "@/lib/people/rules";
import type { GroupedOption } from "@/lib/units/queries/list-units";
import { IdentityFields } from "../../_components/identity-fields";
import { addPersonAction } from "../../actions";

type Props = { cells: readonly GroupedOption[]; cellId: string | undefined; today: string };

export function NewPersonForm({ cells, cellId, today }: Props) {
  return (
    <ActionForm action={addPersonAction} name="new-person" submitLabel="Thêm vào chi bộ" idempotencyKey={newRandomId()}>
      <SearchSelectField
        name="cellId"
        label="Chi bộ"
        options={cells.map(({ id, name, group }) => ({ value: id, label: name, group }))}
        defaultValue={cellId}
      />
      <IdentityFields />
      <RadioGroupField
        name="status"
        label="Tư cách"
        layout="row"
        items={[
          { value: "official", label: PARTY_STATUS_NAMES.official },
          { value: "probationary", label: PARTY_STATUS_NAMES.probationary },
        ]}
      />
      <DateField name="admittedOn" label="Ngày kết nạp" max={today} />
      <DateField name="officialOn" label="Ngày công nhận chính thức" optional max={today} />
      <DateField name="validFrom" label="Sinh hoạt ở chi bộ này từ ngày" max={today} />
      <CheckboxField
        name="isAnother"
        label="Đây là người khác"
        hint="Chỉ đánh dấu khi chi bộ có người trùng cả họ tên và ngày sinh, và đã kiểm tra hồ sơ gốc."
      />
    </ActionForm>
  );
}
