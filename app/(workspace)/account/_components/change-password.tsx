import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { changePasswordAction } from "../actions";

export function ChangePassword() {
  return (
    <SectionCard title="Đổi mật khẩu">
      <ActionForm
        action={changePasswordAction}
        name="change-password"
        submitLabel="Đổi mật khẩu"
        pendingLabel="Đang kiểm tra…"
        idempotencyKey={newRandomId()}
        keepDraft={false}
      >
        <TextField
          name="currentPassword"
          label="Mật khẩu đang dùng"
          type="password"
          width="half"
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          label="Mật khẩu mới"
          hint="Ít nhất 10 ký tự."
          type="password"
          width="half"
          autoComplete="new-password"
        />
        <TextField
          name="newPasswordAgain"
          label="Nhập lại mật khẩu mới"
          type="password"
          width="half"
          autoComplete="new-password"
        />
      </ActionForm>
    </SectionCard>
  );
}
