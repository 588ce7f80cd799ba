import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { PersonDetail } from "@/lib/people/dto";
import { MANAGEMENT_LEVEL_NAMES, POSITION_RANK_NAMES } from "@/lib/people/rules";
import { MANAGEMENT_LEVELS, POSITION_RANKS } from "@/lib/people/schema";
import type { GroupedOption } from "@/lib/units/queries/list-units";
import { recordPositionAction } from "../../../actions";

type Props = { person: PersonDetail; units: readonly GroupedOption[]; today: string };

export function PositionForm({ person, units, today }: Props) {
  return (
    <ActionForm
      action={recordPositionAction}
      name={`position-${person.id}`}
      submitLabel="Ghi chức vụ"
      idempotencyKey={newRandomId()}
      hidden={{ personId: person.id }}
    >
      <TextField
        name="title"
        label="Chức vụ"
        hint="Ví dụ: Phó Chủ tịch UBND xã, Trưởng phòng Nội vụ."
        maxLength={200}
      />
      <SearchSelectField
        name="unitId"
        label="Nơi giữ chức vụ"
        options={units.map(({ id, name, group }) => ({ value: id, label: name, group }))}
      />
      <SelectField
        name="rank"
        label="Hạng chức vụ"
        hint="Trưởng phòng và tương đương được mời góp ý khi kiểm điểm tập thể lãnh đạo cơ quan."
        options={POSITION_RANKS.map((value) => ({ value, label: POSITION_RANK_NAMES[value] }))}
      />
      <SelectField
        name="managementLevel"
        label="Cấp quản lý cán bộ"
        hint="Cấp quản lý quyết định xếp loại cán bộ."
        options={MANAGEMENT_LEVELS.map((value) => ({ value, label: MANAGEMENT_LEVEL_NAMES[value] }))}
      />
      <DateField name="validFrom" label="Từ ngày" defaultValue={today} />
    </ActionForm>
  );
}
