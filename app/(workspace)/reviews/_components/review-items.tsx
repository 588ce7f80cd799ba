import { GradeChoiceField } from "@/components/forms/grade-choice-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import type { ReviewItem } from "@/lib/reviews/queries/get-review";

const LAYER_NAMES = {
  central: "Trung ương",
  provincial: "Tỉnh ủy",
  district: "Huyện ủy và tương đương",
  unit: "Cấp ủy cơ sở",
} as const;

/** The review content in its layers; a layer added below the centre says who added it (RQ-03). */
export function ReviewItems({ items }: { items: readonly ReviewItem[] }) {
  return (
    <>
      <h2 className="text-lg">I. Ưu điểm, kết quả theo nội dung kiểm điểm</h2>
      {items.map((item, index) => (
        <div key={item.id} className="space-y-2 border-l-3 border-line pl-3">
          <TextAreaField
            name={`answers.${item.id}.text`}
            label={`${index + 1}. ${item.title}`}
            hint={
              <>
                {item.detail}
                {item.layer === "central" ? null : ` (nội dung do ${LAYER_NAMES[item.layer]} bổ sung)`}
              </>
            }
            defaultValue={item.text}
          />
          {item.isGraded ? (
            <GradeChoiceField
              name={`answers.${item.id}.grade`}
              label="Tự xếp cấp độ thực hiện"
              savedValue={item.grade ?? undefined}
            />
          ) : null}
        </div>
      ))}
    </>
  );
}
