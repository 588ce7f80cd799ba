import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { Fieldset } from "@/components/forms/fieldset";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { OpeningForm as Form } from "@/lib/cycles/queries/opening-form";
import { OPENING_SLOTS, slotName } from "@/lib/cycles/rules/opening-deadlines";
import { checkOpeningAction } from "../actions";
import { LimitFields } from "./limit-fields";

export function OpeningForm({ form, typed }: { form: Form; typed: Record<string, string> }) {
  return (
    <ActionForm
      action={checkOpeningAction}
      name="open-cycle"
      submitLabel="Xem lại trước khi mở"
      pendingLabel="Đang kiểm tra…"
      idempotencyKey={newRandomId()}
      hidden={{ unitId: form.province.id, year: form.year }}
    >
      <TextField name="name" label="Tên đợt" defaultValue={typed.name ?? `Đợt kiểm điểm năm ${form.year}`} />
      <RadioGroupField
        name="rulePackId"
        label="Bộ quy định"
        hint="Các giá trị của bộ quy định được giữ nguyên cho cả đợt, kể cả khi văn bản sau này thay đổi."
        defaultValue={typed.rulePackId ?? form.packs[0]?.id}
        items={form.packs.map((pack) => ({
          value: pack.id,
          label: pack.name,
          hint: `${pack.documents.join(" · ")}; ${pack.contentCount} mục nội dung`,
        }))}
      />
      <DateField
        name="referenceOn"
        label="Ngày mốc tính đủ 6 tháng kể từ ngày kết nạp"
        hint="Một ngày chung cho cả tỉnh, không theo ngày họp của từng nơi (quy ước của hệ thống — cần xác nhận)."
        defaultValue={typed.referenceOn ?? form.referenceOn}
      />
      <Fieldset
        legend="Hạn của từng cấp"
        hint="Cấp dưới phải xong trước cấp trên. Các cấp chỉ được đặt sớm hơn; muộn hơn phải được gia hạn. “Trước ngày” không kể ngày được nêu, “đến hết ngày” kể cả ngày đó đến 24 giờ. Sau hạn vẫn tiếp nhận và ghi nhận chậm."
      >
        {OPENING_SLOTS.map((slot) => {
          const prefix = `deadlines.${slot.kind}.${slot.level}.`;
          const proposed = form.deadlines.find((each) => each.kind === slot.kind && each.level === slot.level);
          const bound = typed[`${prefix}bound`] ?? proposed?.bound;
          return (
            <div key={prefix} className="border-t border-hairline pt-3">
              <LimitFields
                compact
                prefix={prefix}
                label={slotName(slot)}
                bound={bound === "before" || bound === "through" ? bound : undefined}
                dueOn={typed[`${prefix}dueOn`] ?? proposed?.dueOn}
              />
            </div>
          );
        })}
      </Fieldset>
    </ActionForm>
  );
}
