import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getShortcoming } from "@/lib/shortcomings/queries/get-shortcoming";
import { orNotFound } from "@/lib/web/or-not-found";
import { FollowUpCards } from "../_components/follow-up-cards";
import { ShortcomingFacts } from "../_components/shortcoming-facts";
import { StepCards } from "../_components/step-cards";

export const metadata = { title: "Hạn chế cần khắc phục" };

export default async function ShortcomingPage({ params }: { params: Promise<{ shortcomingId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).shortcomingId).data;
  if (!id) notFound();
  const entry = await orNotFound(getShortcoming(actor, await currentInstant(), id));
  return (
    <PageStack>
      <PageHeader title="Hạn chế cần khắc phục" eyebrow={<a href="/shortcomings">Khắc phục hạn chế, khuyết điểm</a>} />
      <TwoColumn aside={<FollowUpCards entry={entry} />}>
        <ShortcomingFacts entry={entry} />
        <StepCards entry={entry} />
      </TwoColumn>
    </PageStack>
  );
}
