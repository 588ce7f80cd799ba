import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { TaskList } from "@/components/ui/task-list";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { getHome } from "@/lib/home/queries/get-home";
import { OtherRoles } from "./_components/other-roles";
import { toTaskGroups } from "./_components/task-groups";

export const metadata = { title: "Việc cần làm" };

export default async function HomePage() {
  const actor = await requireActor();
  const home = await getHome(actor, await currentInstant());
  return (
    <PageStack>
      <PageHeader title="Việc cần làm" eyebrow={home.unitName ?? undefined} />
      <TaskList groups={toTaskGroups(home.groups)} empty={home.empty} />
      <RulesBasis sections={["deadlines", "order", "parameters"]} />
      <OtherRoles actor={actor} />
    </PageStack>
  );
}
