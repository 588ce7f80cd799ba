import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { EmptyState } from "@/components/ui/empty-state";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { getOpeningForm } from "@/lib/cycles/queries/opening-form";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { OpeningForm } from "../_components/opening-form";
import { OtherYears } from "../_components/other-years";

export const metadata = { title: "Mở đợt kiểm điểm" };

export default async function NewSeasonPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const query = await searchParams;
  const typed = Object.fromEntries(Object.entries(query).flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : [])));
  const year = Number(typed.year);
  const form = await orNotFound(
    getOpeningForm(actor, await currentInstant(), Number.isInteger(year) && year > 2000 ? year : null),
  );
  return (
    <PageStack>
      <PageHeader title={`Mở đợt kiểm điểm năm ${form.year}`} eyebrow={<a href="/admin/cycles">Đợt kiểm điểm</a>} />
      <OtherYears form={form} />
      {form.packs.length === 0 ? (
        <EmptyState title={`Chưa có bộ quy định cho năm ${form.year}`}>
          Bộ quy định của năm được đưa vào hệ thống cùng bản cập nhật phần mềm. Trong khi chờ, vẫn mở được đợt của năm
          đã có bộ quy định.
        </EmptyState>
      ) : (
        <SectionCard>
          <OpeningForm form={form} typed={typed} />
        </SectionCard>
      )}
    </PageStack>
  );
}
