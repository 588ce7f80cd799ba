import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { listUnattendedUnits } from "@/lib/accounts/queries/unattended";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { queryText } from "@/lib/core/paging";
import { reachesAnything } from "@/lib/core/reach";
import { listGrantableUnits } from "@/lib/units/queries/list-units";
import type { SearchParams } from "@/lib/web/query-string";
import { NewAccountForm } from "../_components/new-account-form";
import { UnattendedUnits } from "../_components/unattended-units";

export const metadata = { title: "Tạo tài khoản" };

export default async function NewAccountPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "account.manage")) notFound();
  const now = await currentInstant();
  const wanted = queryText((await searchParams).unit);
  const [units, unattended] = await Promise.all([listGrantableUnits(actor), listUnattendedUnits(actor, now)]);
  const chosen = units.find((unit) => unit.id === wanted)?.id ?? null;
  return (
    <PageStack>
      <PageHeader
        title="Tạo tài khoản"
        eyebrow={<a href="/admin/accounts">Tài khoản</a>}
        lead="Hệ thống đặt mật khẩu đầu tiên ngẫu nhiên và chỉ hiển thị một lần sau khi tạo."
      />
      <TwoColumn aside={<UnattendedUnits units={unattended} chosenId={chosen} />}>
        <NewAccountForm units={units} today={dayOf(now)} {...(chosen ? { unitId: chosen } : {})} />
      </TwoColumn>
    </PageStack>
  );
}
