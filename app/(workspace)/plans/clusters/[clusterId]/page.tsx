import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getClusterForm } from "@/lib/plans/queries/cluster-form";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
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
      <SeasonNote year={form.season.year} />
      {form.season.isOpen ? (
        <SectionCard>
          <ClusterForm form={form} />
        </SectionCard>
      ) : (
        <Callout kind="warning" title={messageFor("cycle.notOpen")} />
      )}
    </PageStack>
  );
}
