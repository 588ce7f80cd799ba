import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { TwoColumn } from "@/components/layout/two-column";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { getResults } from "@/lib/task-results/queries/get-results";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { SeasonNote } from "../../../../_components/season-note";
import { ConclusionCard } from "../../../_components/conclusion-card";
import { DisciplineCard } from "../../../_components/discipline-card";
import { ResultForm } from "../../../_components/result-form";
import { ResultView } from "../../../_components/result-view";

export const metadata = { title: "Kết quả nhiệm vụ, kỷ luật, kết luận" };

type Props = { params: Promise<{ subjectId: string }>; searchParams: SearchParams };

export default async function SubjectResultsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).subjectId).data;
  if (!id) notFound();
  const results = await orNotFound(getResults(actor, id));
  const open = await searchParams;
  const { subject, may } = results;
  return (
    <PageStack>
      <PageHeader
        title="Kết quả nhiệm vụ, kỷ luật, kết luận"
        eyebrow={<a href={`/ratings/subjects/${subject.id}`}>{subject.name}</a>}
        lead={[subject.title, subject.homeUnit.name].filter(Boolean).join(" · ")}
      />
      <SeasonNote year={results.year} />
      <TwoColumn
        aside={
          <>
            <DisciplineCard results={results} open={queryText(open.discipline)} />
            <ConclusionCard results={results} open={queryText(open.conclusion)} />
          </>
        }
      >
        <ResultView results={results} />
        {may.record.allowed ? (
          <SectionCard title={results.current ? "Thay số liệu" : "Nhập kết quả"}>
            <ResultForm results={results} />
          </SectionCard>
        ) : may.record.code === "notAllowed" ? null : (
          <p className="text-sm text-soft">{messageFor(may.record.code)}</p>
        )}
      </TwoColumn>
    </PageStack>
  );
}
