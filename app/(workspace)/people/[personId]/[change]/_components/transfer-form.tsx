import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { TextField } from "@/components/forms/text-field";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import type { PersonDetail } from "@/lib/people/dto";
import type { GroupedOption } from "@/lib/units/queries/list-units";
import { transferMemberAction } from "../../../actions";

export function TransferForm({ person, cells }: { person: PersonDetail; cells: readonly GroupedOption[] }) {
  const current = person.memberships.find(({ isCurrent }) => isCurrent);
  return (
    <div className="space-y-4">
      <Callout title={current ? `Đang sinh hoạt ở ${current.cell.name}` : "Hiện không sinh hoạt ở chi bộ nào"}>
        Người chuyển sinh hoạt trong năm kiểm điểm một lần, ở chi bộ mới, có nhận xét của chi bộ cũ. Chuyển ra ngoài
        phạm vi được giao do cấp trên chung của hai nơi thực hiện.
      </Callout>
      <ActionForm
        action={transferMemberAction}
        name={`transfer-${person.id}`}
        submitLabel="Chuyển sinh hoạt"
        idempotencyKey={newRandomId()}
        hidden={{ personId: person.id }}
      >
        <SearchSelectField
          name="cellId"
          label="Chi bộ chuyển đến"
          options={cells
            .filter(({ id }) => id !== current?.cell.id)
            .map(({ id, name, group }) => ({ value: id, label: name, group }))}
        />
        <DateField name="on" label="Sinh hoạt ở chi bộ mới từ ngày" />
        <TextField name="document" label="Số, ngày giấy giới thiệu" optional maxLength={200} />
      </ActionForm>
    </div>
  );
}
