import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { FormReason } from "@/components/regulations/form-reason";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { getReview } from "@/lib/reviews/queries/get-review";
import { reviewRefSchema } from "@/lib/reviews/schema";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { EarlierShortcomings } from "../../_components/earlier-shortcomings";
import { ReviewForm } from "../../_components/review-form";
import { ReviewReading } from "../../_components/review-reading";

export const metadata = { title: "Bản kiểm điểm" };

type Props = { params: Promise<{ kind: string; reviewedId: string }>; searchParams: SearchParams };

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { kind, reviewedId } = await params;
  const ref = reviewRefSchema.safeParse({ kind, id: reviewedId }).data;
  if (!ref) notFound();
  const query = await searchParams;
  const review = await orNotFound(getReview(actor, ref));
  const note = queryText(query.missing) ? "missing" : queryText(query.saved) ? "saved" : null;
  return (
    <PageStack>
      <PageHeader
        title={review.name}
        eyebrow={`${review.formName} · năm ${review.year} · ${review.unitName}`}
        lead={review.title}
        actions={<PrintButton>In bản kiểm điểm</PrintButton>}
      />
      <FormReason reason={review.formReason} isUnsaid={review.isFormUnsaid} />
      <TwoColumn aside={<EarlierShortcomings review={review} />}>
        {review.may.edit.allowed ? <ReviewForm review={review} note={note} /> : <ReviewReading review={review} />}
      </TwoColumn>
      <RulesBasis sections={review.score ? ["content", "points", "levels"] : ["content", "levels"]} />
    </PageStack>
  );
}
