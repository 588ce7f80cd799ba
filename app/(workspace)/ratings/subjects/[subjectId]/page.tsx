import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
import { ComplaintsCard } from "../../_components/complaints-card";
import { Findings } from "../../_components/findings";
import { LadderCard } from "../../_components/ladder";
import { PackLevelCard } from "../../_components/pack-level-card";
import { PointsCard } from "../../_components/points-card";
import { HistoryStrip, SubjectFactsCard } from "../../_components/subject-facts";
import { SubjectForms } from "../../_components/subject-forms";

export const metadata = { title: "Xếp loại một đối tượng" };

export default async function SubjectPage({ params }: { params: Promise<{ subjectId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).subjectId).data;
  if (!id) notFound();
  const subject = await orNotFound(getSubject(actor, id));
  return (
    <PageStack>
      <PageHeader
        title={subject.name}
        eyebrow={<a href="/ratings">Xếp loại chất lượng</a>}
        lead={[subject.title, subject.homeUnit].filter(Boolean).join(" · ")}
      />
      <SeasonNote year={subject.year} />
      {subject.required ? (
        <Findings findings={subject.findings} />
      ) : (
        <Callout title={messageFor("rating.subject_exempt")} />
      )}
      <LadderCard subject={subject} />
      <RulesBasis sections={["levels", "failing", "coupling", "order", "authorities"]} />
      <TwoColumn
        aside={
          <>
            <PackLevelCard subject={subject} />
            <PointsCard subject={subject} />
            <SubjectFactsCard subject={subject} />
            <HistoryStrip history={subject.history} />
          </>
        }
      >
        <SubjectForms subject={subject} />
        <ComplaintsCard subject={subject} />
      </TwoColumn>
    </PageStack>
  );
}
