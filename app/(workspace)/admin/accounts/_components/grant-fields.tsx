import { DateField } from "@/components/forms/date-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { ROLE_NAMES, ROLES } from "@/lib/core/roles";
import type { GroupedOption } from "@/lib/units/queries/list-units";

export type GrantPlace = { units: readonly GroupedOption[]; today: string; unitId?: string };

/** A role over a unit for a period; with a name, in somebody's stead. */
export function GrantFields({ units, today, unitId }: GrantPlace) {
  return (
    <>
      <SelectField name="role" label="Vai trò" options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))} />
      <SearchSelectField
        name="unitId"
        label="Ở đơn vị"
        hint="Vai trò có hiệu lực ở đơn vị này và, tùy vai trò, các đơn vị bên dưới."
        {...(unitId ? { defaultValue: unitId } : {})}
        options={units.map(({ id, name, group }) => ({ value: id, label: name, group }))}
      />
      <DateField name="validFrom" label="Từ ngày" defaultValue={today} />
      <DateField name="validTo" label="Thôi từ ngày" hint="Bắt buộc khi giao thay người vắng mặt." optional />
      <TextField
        name="standsInFor"
        label="Thay cho"
        hint="Ví dụ: đồng chí Nguyễn Văn A, Bí thư chi bộ, đi công tác. Để trống nếu không thay ai."
        optional
        maxLength={200}
      />
    </>
  );
}
