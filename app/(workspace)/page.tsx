import { PageHeader } from "@/components/layout/page-header";
import { requireActor } from "@/lib/auth/current";

export const metadata = { title: "Việc cần làm" };

export default async function HomePage() {
  const actor = await requireActor();
  return <PageHeader title="Việc cần làm" eyebrow={actor.active?.unit.name} />;
}
