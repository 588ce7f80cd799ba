import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { PlaceDecision } from "@/lib/obligations/queries/get-place";
import { decidePlaceAction, withdrawPlaceAction } from "../../../../actions";

function Source() {
  return (
    <>
      <TextField name="document" label="Văn bản số" hint="Ví dụ: Thông báo 45-TB/HU." maxLength={300} />
      <DateField name="documentOn" label="Ngày văn bản" />
    </>
  );
}

/** Where the collective is reviewed, by which document. */
export function PlaceForm({ place }: { place: PlaceDecision }) {
  const [newest] = place.versions;
  return (
    <ActionForm
      action={decidePlaceAction}
      name={`place-${newest?.id ?? place.body.id}`}
      submitLabel={place.current ? "Ghi quyết định mới" : "Ghi quyết định"}
      idempotencyKey={newRandomId()}
      hidden={{ collectiveId: place.body.id, supersedesId: newest?.id }}
    >
      <SelectField
        name="hostId"
        label="Kiểm điểm tại"
        hint="Cấp ủy, tập thể của cùng cơ quan, đơn vị hoặc có chức năng tương tự, tự tổ chức hội nghị kiểm điểm."
        options={place.hosts.map(({ id, name, unitName }) => ({
          value: id,
          label: name.includes(unitName) ? name : `${name} – ${unitName}`,
        }))}
      />
      <Source />
      <TextAreaField name="reason" label="Lý do" rows={2} />
    </ActionForm>
  );
}

export function WithdrawPlaceForm({ collectiveId, placeId }: { collectiveId: string; placeId: string }) {
  return (
    <ActionForm
      action={withdrawPlaceAction}
      name={`withdraw-place-${placeId}`}
      submitLabel="Rút quyết định"
      submitTone="danger"
      idempotencyKey={newRandomId()}
      hidden={{ collectiveId, placeId }}
    >
      <Source />
      <TextAreaField name="reason" label="Lý do rút" rows={2} />
    </ActionForm>
  );
}
