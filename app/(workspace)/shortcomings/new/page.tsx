import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { getNewShortcomingForm } from "@/lib/shortcomings/queries/form-choices";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { NewShortcomingForm } from "../_components/new-shortcoming-form";

export const metadata = { title: "Thêm hạn chế cần khắc phục" };

export default async function NewShortcomingPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const query = await searchParams;
  const critiqueId = idInput.safeParse(queryText(query.critique)).data;
  const unitId = idInput.safeParse(queryText(query.unit)).data ?? actor.active?.unit.id;
  if (!critiqueId && !unitId) notFound();
  const source = critiqueId ? { critiqueId } : { unitId: unitId ?? "" };
  const form = await orNotFound(getNewShortcomingForm(actor, now, source));
  return (
    <PageStack>
      <PageHeader title="Thêm hạn chế cần khắc phục" eyebrow={form.unit.name} />
      <SectionCard>
        <NewShortcomingForm form={form} year={now.getUTCFullYear()} />
      </SectionCard>
    </PageStack>
  );
}
