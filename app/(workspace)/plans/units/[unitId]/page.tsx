import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getPreparedUnit } from "@/lib/plans/queries/get-prepared-unit";
import { orNotFound } from "@/lib/web/or-not-found";
import { AssignmentCard } from "../../_components/assignment-card";
import { EarlierShortcomings } from "../../_components/earlier-shortcomings";
import { MarkCard } from "../../_components/mark-card";
import { MeetingDates } from "../../_components/meeting-dates";
import { NotesCard } from "../../_components/notes-card";

export const metadata = { title: "Chuẩn bị kiểm điểm ở đơn vị" };

export default async function PreparedUnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const page = await orNotFound(getPreparedUnit(actor, await currentInstant(), id));
  return (
    <PageStack>
      <PageHeader
        title={page.unit.name}
        eyebrow={<a href="/plans">Kế hoạch kiểm điểm năm {page.year}</a>}
        lead={page.clusterName ? `Thuộc ${page.clusterName}` : undefined}
      />
      <TwoColumn
        aside={
          <>
            <MeetingDates meetings={page.meetings} />
            <MarkCard page={page} />
          </>
        }
      >
        <AssignmentCard page={page} />
        <NotesCard page={page} />
        <EarlierShortcomings shortcomings={page.shortcomings} />
      </TwoColumn>
      <RulesBasis sections={["deadlines"]} />
    </PageStack>
  );
}
