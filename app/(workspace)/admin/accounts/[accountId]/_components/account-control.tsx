import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { AccountDetail } from "@/lib/accounts/queries/get-account";
import { messageFor } from "@/lib/core/errors";
import { formatDateTime } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import { disableAccountAction, enableAccountAction, resetPasswordAction, revokeSessionsAction } from "../../actions";

/** Facts of the account, and what its administrator may do with it. */
export function AccountControl({ account }: { account: AccountDetail }) {
  const { manage } = account.may;
  return (
    <>
      <SectionCard title="Thông tin chung">
        <DefinitionList
          items={[
            { term: "Tên đăng nhập", value: account.signInName },
            { term: "Tình trạng", value: account.isDisabled ? "Đã khóa" : "Đang dùng" },
            { term: "Tạo lúc", value: formatDateTime(account.createdAt) },
            { term: "Phiên đang mở", value: account.openSessions },
            {
              term: "Hồ sơ",
              value: account.person ? (
                <a href={`/people/${account.person.id}`}>{account.person.fullName}</a>
              ) : (
                "Không gắn với hồ sơ nào"
              ),
            },
          ]}
        />
      </SectionCard>
      <SectionCard title="Quản lý">
        {manage.allowed ? (
          <AccountForms account={account} />
        ) : (
          <p className="text-sm text-soft">{messageFor(manage.code, manage.params)}</p>
        )}
      </SectionCard>
    </>
  );
}

function AccountForms({ account }: { account: AccountDetail }) {
  const common = {
    submitTone: "plain",
    submitSize: "small",
    keepDraft: false,
    hidden: { accountId: account.id },
  } as const;
  return (
    <div className="space-y-3">
      <ActionForm
        {...common}
        action={resetPasswordAction}
        name="reset-password"
        submitLabel="Cấp lại mật khẩu"
        idempotencyKey={newRandomId()}
      />
      <ActionForm
        {...common}
        action={revokeSessionsAction}
        name="revoke-sessions"
        submitLabel="Thu hồi mọi phiên đăng nhập"
        idempotencyKey={newRandomId()}
      />
      <ActionForm
        {...common}
        action={account.isDisabled ? enableAccountAction : disableAccountAction}
        name="switch-account"
        submitLabel={account.isDisabled ? "Mở lại tài khoản" : "Khóa tài khoản"}
        submitTone={account.isDisabled ? "plain" : "danger"}
        idempotencyKey={newRandomId()}
        version={account.version}
      />
    </div>
  );
}
