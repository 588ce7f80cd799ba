import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { LevelTag } from "@/components/ui/level-tag";
import { gradeNames } from "@/components/ui/levels";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import type { ReviewDetail } from "@/lib/reviews/queries/get-review";
import { TRACK_NAMES } from "@/lib/reviews/rules";
import { reopenReviewAction } from "../actions";
import { PointReading, ScoreLine } from "./review-points";
import { ReviewStateTag } from "./review-state";

/** The review as it was handed in, as it is printed. */
export function ReviewReading({ review }: { review: ReviewDetail }) {
  return (
    <>
      <SectionCard title="Nội dung" aside={<ReviewStateTag state={review.state} onPaper={review.enteredOnPaper} />}>
        <h3 className="font-semibold">I. Ưu điểm, kết quả theo nội dung kiểm điểm</h3>
        <ol className="mt-2 space-y-3">
          {review.items
            .filter(({ pointGroup }) => pointGroup === null)
            .map((item, index) => (
              <li key={item.id}>
                <p className="font-semibold">
                  {index + 1}. {item.title}
                </p>
                <p className="max-w-prose whitespace-pre-line">{item.text || "Chưa có nội dung."}</p>
                {item.grade ? <p className="text-sm text-soft">Tự xếp cấp độ: {gradeNames[item.grade]}</p> : null}
              </li>
            ))}
        </ol>
        <Part
          title="II. Hạn chế, khuyết điểm và nguyên nhân"
          text={`${review.shortcomingsText}\n${review.causesText}`}
        />
        <Part title="III. Phương hướng, biện pháp khắc phục" text={review.remedyText} />
        {review.score ? (
          <>
            <h3 className="mt-4 font-semibold">IV. Tự chấm điểm</h3>
            <PointReading review={review} groups={review.score.groups} />
            <ScoreLine review={review} />
          </>
        ) : null}
        <h3 className="mt-4 font-semibold">{review.score ? "V" : "IV"}. Tự nhận mức xếp loại</h3>
        <ul className="mt-1 space-y-1">
          {review.tracks.map(({ track, level }) => (
            <li key={track}>
              {TRACK_NAMES[track]}: {level ? <LevelTag level={level} /> : "chưa nhận"}
            </li>
          ))}
        </ul>
      </SectionCard>
      <Reopen review={review} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 className="mt-4 font-semibold">{title}</h3>
      <p className="max-w-prose whitespace-pre-line">{text.trim() || "Chưa có nội dung."}</p>
    </>
  );
}

function Reopen({ review }: { review: ReviewDetail }) {
  if (review.may.reopen.allowed) {
    return (
      <SectionCard title="Cần sửa?">
        <ActionForm
          action={reopenReviewAction}
          name="reopen-review"
          submitLabel="Mở lại để sửa"
          submitTone="plain"
          keepDraft={false}
          idempotencyKey={newRandomId()}
          version={review.version}
          hidden={{ "ref.kind": review.ref.kind, "ref.id": review.ref.id }}
        >
          <p className="text-sm text-soft">Bản đã nộp mở lại được đến trước khi công bố kết quả bỏ phiếu.</p>
        </ActionForm>
      </SectionCard>
    );
  }
  return review.may.reopen.code === "review.alreadyVoted" ? (
    <Callout>{messageFor("review.alreadyVoted")}</Callout>
  ) : null;
}
