import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { requireActor } from "@/lib/auth/current";
import { listGroups } from "@/lib/ratings/queries/get-group";
import { GroupList } from "../_components/group-list";
import { RatingTabs } from "../_components/rating-tabs";

export const metadata = { title: "Xét hoàn thành xuất sắc nhiệm vụ" };

export default async function GroupsPage() {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  const groups = unit ? await listGroups(actor, unit.id) : [];
  return (
    <PageStack>
      <PageHeader
        title="Xét hoàn thành xuất sắc nhiệm vụ"
        eyebrow={unit?.name}
        lead="Số hoàn thành xuất sắc nhiệm vụ tính riêng trong từng nhóm tương đồng."
      />
      <RatingTabs current="groups" actor={actor} />
      <GroupList groups={groups} />
      <RulesBasis sections={["parameters"]} />
    </PageStack>
  );
}
