import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { getNewClusterForm } from "@/lib/plans/queries/cluster-form";
import { orNotFound } from "@/lib/web/or-not-found";
import { WhileSeasonOpen } from "../../../_components/while-season-open";
import { ClusterForm } from "../../_components/cluster-form";

export const metadata = { title: "Lập cụm công tác" };

export default async function NewClusterPage() {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit) notFound();
  const form = await orNotFound(getNewClusterForm(actor, await currentInstant(), unit.id));
  return (
    <PageStack>
      <PageHeader title="Lập cụm công tác" eyebrow={<a href="/plans">Kế hoạch – {form.unit.name}</a>} />
      <WhileSeasonOpen>
        <SectionCard>
          <ClusterForm form={form} />
        </SectionCard>
      </WhileSeasonOpen>
    </PageStack>
  );
}
