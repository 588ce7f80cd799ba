import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getClusterForm } from "@/lib/plans/queries/cluster-form";
import { orNotFound } from "@/lib/web/or-not-found";
import { ClusterForm } from "../../_components/cluster-form";

export const metadata = { title: "Sửa cụm công tác" };

export default async function ClusterPage({ params }: { params: Promise<{ clusterId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).clusterId).data;
  if (!id) notFound();
  const form = await orNotFound(getClusterForm(actor, await currentInstant(), id));
  return (
    <PageStack>
      <PageHeader
        title={form.cluster?.name ?? "Cụm công tác"}
        eyebrow={<a href="/plans">Kế hoạch – {form.unit.name}</a>}
      />
      <SectionCard>
        <ClusterForm form={form} />
      </SectionCard>
    </PageStack>
  );
}
