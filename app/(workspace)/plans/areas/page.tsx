import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { listAreas } from "@/lib/plans/queries/list-areas";
import { AreaList } from "../_components/area-list";
import { PlanTabs } from "../_components/plan-tabs";

export const metadata = { title: "Địa bàn được giao" };

export default async function AreasPage() {
  const actor = await requireActor();
  if (!actor.personId) notFound();
  const areas = await listAreas(actor, await currentInstant());
  return (
    <PageStack>
      <PageHeader
        title="Địa bàn được giao"
        eyebrow={actor.name}
        lead="Các đơn vị được phân công theo dõi, dự, chỉ đạo hoặc giám sát; hội nghị gần nhất đứng trước."
      />
      <PlanTabs actor={actor} current="/plans/areas" />
      <AreaList areas={areas} />
    </PageStack>
  );
}
