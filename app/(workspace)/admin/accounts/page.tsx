import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { type AccountFilter, listAccounts } from "@/lib/accounts/queries/list-accounts";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { reachesAnything } from "@/lib/core/reach";
import { ROLES } from "@/lib/core/roles";
import type { SearchParams } from "@/lib/web/query-string";
import { AccountList } from "./_components/account-list";

export const metadata = { title: "Tài khoản" };

export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "account.manage")) notFound();
  const query = await searchParams;
  const role = ROLES.find((each) => each === queryText(query.role));
  const filter: AccountFilter = {
    search: queryText(query.q),
    onlyDisabled: queryText(query.state) === "disabled",
    onlyExpiring: queryText(query.state) === "expiring",
    page: pageNumber(queryText(query.page)),
    ...(role ? { role } : {}),
  };
  const list = await listAccounts(actor, filter, await currentInstant());
  return (
    <PageStack>
      <PageHeader
        title="Tài khoản"
        eyebrow="Quản trị"
        lead="Mỗi tài khoản giữ một hay nhiều vai trò, mỗi vai trò ở một đơn vị, trong một thời gian."
        actions={
          <ButtonLink href="/admin/accounts/new" tone="main">
            Tạo tài khoản
          </ButtonLink>
        }
      />
      <SectionCard flush>
        <AccountList list={list} filter={filter} />
      </SectionCard>
    </PageStack>
  );
}
