import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { PersonDetail } from "@/lib/people/dto";
import { SEAT_ROLE_NAMES } from "@/lib/people/rules";
import type { GroupedOption } from "@/lib/units/queries/list-units";
import { takeSeatAction } from "../../../actions";

type Props = { person: PersonDetail; bodies: readonly GroupedOption[]; today: string };

export function SeatForm({ person, bodies, today }: Props) {
  return (
    <ActionForm
      action={takeSeatAction}
      name={`seat-${person.id}`}
      submitLabel="Bổ sung"
      idempotencyKey={newRandomId()}
      hidden={{ personId: person.id }}
    >
      <SearchSelectField
        name="collectiveId"
        label="Cấp ủy, tập thể"
        options={bodies.map(({ id, name, group }) => ({ value: id, label: name, group }))}
      />
      <RadioGroupField
        name="role"
        label="Vai trò"
        layout="row"
        items={(["head", "deputy", "ordinary"] as const).map((value) => ({ value, label: SEAT_ROLE_NAMES[value] }))}
      />
      <TextField
        name="title"
        label="Chức danh"
        hint="Ví dụ: Ủy viên Ban Thường vụ, Phó Bí thư chi bộ."
        maxLength={200}
      />
      <DateField name="validFrom" label="Từ ngày" defaultValue={today} />
    </ActionForm>
  );
}
