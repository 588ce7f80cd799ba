import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink, DisabledButton } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { may, reachesAnything } from "@/lib/core/reach";
import { listSeasons } from "@/lib/cycles/queries/list-seasons";
import { SeasonList } from "./_components/season-list";

export const metadata = { title: "Đợt kiểm điểm" };

export default async function SeasonsPage() {
  const actor = await requireActor();
  if (!reachesAnything(actor, "deadline.set")) notFound();
  const { seasons, mayOpen } = await listSeasons(actor);
  const unit = actor.active?.unit;
  const opens = unit !== undefined && may(actor, "cycle.manage", unit);
  return (
    <PageStack>
      <PageHeader
        title="Đợt kiểm điểm"
        eyebrow={unit?.name}
        actions={
          mayOpen.allowed ? (
            <ButtonLink href="/admin/cycles/new" tone="main">
              Mở đợt kiểm điểm
            </ButtonLink>
          ) : opens ? (
            <DisabledButton reason={messageFor(mayOpen.code, mayOpen.params)}>Mở đợt kiểm điểm</DisabledButton>
          ) : null
        }
      />
      <SectionCard flush>
        <SeasonList seasons={seasons} />
      </SectionCard>
    </PageStack>
  );
}
