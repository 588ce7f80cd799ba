import { notFound, redirect } from "next/navigation";
import { PageStack } from "@/components/layout/page-stack";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { LevelTag } from "@/components/ui/level-tag";
import { requireActor } from "@/lib/auth/current";
import { formatPoints } from "@/lib/core/points";
import { getReview } from "@/lib/reviews/queries/get-review";
import { TRACK_NAMES } from "@/lib/reviews/rules";
import { reviewRefSchema } from "@/lib/reviews/schema";
import { orNotFound } from "@/lib/web/or-not-found";
import { reviewPath } from "../../../_components/review-path";

export const metadata = { title: "Đã nộp bản kiểm điểm" };

export default async function ReviewSubmittedPage({
  params,
}: {
  params: Promise<{ kind: string; reviewedId: string }>;
}) {
  const actor = await requireActor();
  const { kind, reviewedId } = await params;
  const ref = reviewRefSchema.safeParse({ kind, id: reviewedId }).data;
  if (!ref) notFound();
  const review = await orNotFound(getReview(actor, ref));
  if (review.state !== "submitted") redirect(reviewPath(ref) as never);
  return (
    <PageStack>
      <Confirmation
        title="Đã nộp bản kiểm điểm"
        reference={`KĐ-${review.year}-${ref.id.slice(-6).toUpperCase()}-v${review.version}`}
        facts={[
          { term: "Của", value: review.name },
          { term: "Nơi kiểm điểm", value: review.unitName },
          ...(review.score?.total == null
            ? []
            : [{ term: "Tổng điểm tự chấm", value: `${formatPoints(review.score.total)}/100` }]),
          ...review.tracks.map(({ track, level }) => ({
            term: TRACK_NAMES[track],
            value: level ? <LevelTag level={level} /> : "chưa nhận",
          })),
        ]}
        next={[
          "Bản kiểm điểm được trình bày tại hội nghị kiểm điểm.",
          "Còn sửa được đến trước khi công bố kết quả bỏ phiếu.",
        ]}
        actions={
          <>
            <ButtonLink href={reviewPath(ref)}>Xem, in bản kiểm điểm</ButtonLink>
            <ButtonLink href="/reviews">Danh sách bản kiểm điểm</ButtonLink>
          </>
        }
      />
    </PageStack>
  );
}
