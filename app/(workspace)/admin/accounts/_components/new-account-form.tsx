import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { createAccountAction } from "../actions";
import { GrantFields, type GrantPlace } from "./grant-fields";

/** Who, by which name, in which role over which unit; the unit may be chosen already. */
export function NewAccountForm(place: GrantPlace) {
  return (
    <SectionCard>
      <ActionForm
        action={createAccountAction}
        // What was typed for one unit is not brought back for another.
        name={place.unitId ? `new-account-${place.unitId}` : "new-account"}
        submitLabel="Tạo tài khoản"
        pendingLabel="Đang tạo…"
        idempotencyKey={newRandomId()}
      >
        <TextField name="displayName" label="Họ và tên" width="half" maxLength={100} />
        <TextField
          name="signInName"
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, chữ số, dấu chấm, gạch nối. Ví dụ: phuc-dong.bi-thu."
          width="half"
          maxLength={40}
        />
        <TextField
          name="cardNumber"
          label="Số thẻ đảng viên"
          hint="Để gắn tài khoản với hồ sơ của người đó: cần cho người được phân công dự, chỉ đạo và người tự kiểm điểm."
          optional
          width="half"
          maxLength={20}
        />
        <GrantFields {...place} />
      </ActionForm>
    </SectionCard>
  );
}
