import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { FormReason } from "@/components/regulations/form-reason";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { PointSheetCard } from "../../../_components/point-sheet-card";
import { SelfPointsCard } from "../../../_components/self-points-card";

export const metadata = { title: "Điểm của một đối tượng" };

type Props = { params: Promise<{ subjectId: string }>; searchParams: SearchParams };

export default async function SubjectPointsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).subjectId).data;
  if (!id) notFound();
  const points = await orNotFound(getSubjectPoints(actor, id));
  const open = queryText((await searchParams).form);
  const { subject } = points;
  return (
    <PageStack>
      <PageHeader
        title="Điểm"
        eyebrow={<a href={`/ratings/subjects/${subject.id}`}>{subject.name}</a>}
        lead={[subject.title, subject.homeUnit].filter(Boolean).join(" · ")}
      />
      {points.asked === null ? (
        <SectionCard>
          <EmptyState title="Đợt này không chấm điểm">
            Bộ quy định của đợt đánh giá theo cấp độ của từng tiêu chí, không theo thang 100 điểm.
          </EmptyState>
        </SectionCard>
      ) : (
        <>
          <FormReason
            reason={points.asked.fitting?.explanation ?? null}
            isUnsaid={points.asked.fitting?.isUnsaid ?? false}
          />
          <SelfPointsCard points={points} />
          {points.sheets.map((sheet) => (
            <PointSheetCard key={sheet.scorer} points={points} sheet={sheet} isOpen={open === sheet.scorer} />
          ))}
          <RulesBasis sections={["points", "levels", "failing"]} />
        </>
      )}
    </PageStack>
  );
}
