import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { newRandomId } from "@/lib/core/ids";
import { reachesAnything } from "@/lib/core/reach";
import { listGrantableUnits } from "@/lib/units/queries/list-units";
import { GrantFields } from "../_components/grant-fields";
import { createAccountAction } from "../actions";

export const metadata = { title: "Tạo tài khoản" };

export default async function NewAccountPage() {
  const actor = await requireActor();
  if (!reachesAnything(actor, "account.manage")) notFound();
  const units = await listGrantableUnits(actor);
  return (
    <PageStack>
      <PageHeader
        title="Tạo tài khoản"
        eyebrow={<a href="/admin/accounts">Tài khoản</a>}
        lead="Hệ thống đặt mật khẩu đầu tiên ngẫu nhiên và chỉ hiển thị một lần sau khi tạo."
      />
      <SectionCard>
        <ActionForm
          action={createAccountAction}
          name="new-account"
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
          <GrantFields units={units} today={dayOf(await currentInstant())} />
        </ActionForm>
      </SectionCard>
    </PageStack>
  );
}
