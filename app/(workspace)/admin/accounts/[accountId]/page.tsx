import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { TwoColumn } from "@/components/layout/two-column";
import { getAccount } from "@/lib/accounts/queries/get-account";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { listGrantableUnits } from "@/lib/units/queries/list-units";
import { orNotFound } from "@/lib/web/or-not-found";
import { GrantFields } from "../_components/grant-fields";
import { grantRoleAction } from "../actions";
import { AccountControl } from "./_components/account-control";
import { AccountGrants } from "./_components/account-grants";

export const metadata = { title: "Một tài khoản" };

export default async function AccountPage({ params }: { params: Promise<{ accountId: string }> }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const id = idInput.safeParse((await params).accountId).data;
  if (!id) notFound();
  const account = await orNotFound(getAccount(actor, id, now));
  const today = dayOf(now);
  const mayGrant = account.id !== actor.accountId && !account.isDisabled;
  return (
    <PageStack>
      <PageHeader title={account.displayName} eyebrow={<a href="/admin/accounts">Tài khoản</a>} />
      <TwoColumn aside={<AccountControl account={account} />}>
        <AccountGrants account={account} today={today} />
        {mayGrant ? (
          <SectionCard title="Giao thêm vai trò, giao thay người vắng mặt">
            <ActionForm
              action={grantRoleAction}
              name={`grant-${account.id}`}
              submitLabel="Giao vai trò"
              idempotencyKey={newRandomId()}
              hidden={{ accountId: account.id }}
            >
              <GrantFields units={await listGrantableUnits(actor)} today={today} />
            </ActionForm>
          </SectionCard>
        ) : null}
      </TwoColumn>
    </PageStack>
  );
}
