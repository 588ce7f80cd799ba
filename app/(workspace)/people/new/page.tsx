import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { queryText } from "@/lib/core/paging";
import { reachesAnything } from "@/lib/core/reach";
import { listCellOptions } from "@/lib/units/queries/list-units";
import type { SearchParams } from "@/lib/web/query-string";
import { NewPersonForm } from "./_components/new-person-form";

export const metadata = { title: "Thêm người vào chi bộ" };

export default async function NewPersonPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "person.manage")) notFound();
  const cells = await listCellOptions(actor);
  const wanted = queryText((await searchParams).cell);
  return (
    <PageStack>
      <PageHeader
        title="Thêm người vào chi bộ"
        eyebrow={<a href="/people">Đảng viên, cán bộ</a>}
        lead="Người đang sinh hoạt ở chi bộ khác trong tỉnh thì làm thủ tục chuyển sinh hoạt, không thêm mới."
      />
      <SectionCard>
        <NewPersonForm
          cells={cells}
          cellId={cells.some(({ id }) => id === wanted) ? wanted : undefined}
          today={dayOf(await currentInstant())}
        />
      </SectionCard>
    </PageStack>
  );
}
