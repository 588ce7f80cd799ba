import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { LevelChoiceField } from "@/components/forms/level-choice-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import type { ReviewDetail } from "@/lib/reviews/queries/get-review";
import { TRACK_NAMES } from "@/lib/reviews/rules";
import { emptyFormState } from "@/lib/web/form-state";
import { saveReviewAction } from "../actions";
import { ReviewItems } from "./review-items";
import { missingSentences } from "./review-missing";
import { PointFields, ScoreLine } from "./review-points";

type Props = { review: ReviewDetail; note: "missing" | "saved" | null };

export function ReviewForm({ review, note }: Props) {
  const missing = note === "missing" ? missingSentences(review) : {};
  const count = Object.keys(missing).length;
  const initialState =
    count > 0
      ? {
          ...emptyFormState,
          status: "error" as const,
          formError: `Chưa nộp được: còn ${count} mục chưa đủ. Nội dung đã nhập đã được lưu.`,
          fieldErrors: missing,
        }
      : undefined;
  return (
    <SectionCard>
      {note === "saved" ? <Callout kind="done" title="Đã lưu bản kiểm điểm. Có thể viết tiếp hoặc nộp." /> : null}
      <ActionForm
        key={`${review.version}-${note}`}
        action={saveReviewAction}
        name={`review-${review.ref.id}`}
        submitLabel="Lưu, viết tiếp sau"
        submitTone="plain"
        idempotencyKey={newRandomId()}
        version={review.version}
        hidden={{ "ref.kind": review.ref.kind, "ref.id": review.ref.id }}
        initialState={initialState}
        secondary={
          <Button tone="main" name="intent" value="submit">
            Nộp bản kiểm điểm
          </Button>
        }
      >
        <ReviewItems items={review.items.filter((item) => item.pointGroup === null)} />
        <h2 className="text-lg">II. Hạn chế, khuyết điểm và nguyên nhân</h2>
        <TextAreaField name="shortcomingsText" label="Hạn chế, khuyết điểm" defaultValue={review.shortcomingsText} />
        <TextAreaField name="causesText" label="Nguyên nhân" optional defaultValue={review.causesText} />
        <h2 className="text-lg">III. Phương hướng, biện pháp khắc phục</h2>
        <TextAreaField name="remedyText" label="Phương hướng, biện pháp, thời gian" defaultValue={review.remedyText} />
        {review.score ? (
          <>
            <h2 className="text-lg">IV. Tự chấm điểm</h2>
            <PointFields review={review} groups={review.score.groups} />
            {review.version > 0 ? <ScoreLine review={review} /> : null}
          </>
        ) : null}
        <h2 className="text-lg">{review.score ? "V" : "IV"}. Tự nhận mức xếp loại</h2>
        {review.tracks.map(({ track, level }) => (
          <LevelChoiceField
            key={track}
            name={`levels.${track}`}
            label={track === "collective" ? "Tập thể tự nhận mức" : TRACK_NAMES[track]}
            savedValue={level ?? undefined}
          />
        ))}
        {review.isOwn ? null : (
          <CheckboxField
            name="onPaper"
            label="Nhập thay, theo bản giấy đã ký"
            hint="Nhật ký ghi rõ người nhập."
            defaultChecked={review.enteredOnPaper}
          />
        )}
      </ActionForm>
    </SectionCard>
  );
}
