import { NumberField } from "@/components/forms/number-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { LevelTag } from "@/components/ui/level-tag";
import { formatPoints, pointsRange } from "@/lib/core/points";
import { POINT_GROUP_NAMES } from "@/lib/cycles/rules/point-items";
import { CONVENTION_TEXT } from "@/lib/regulations/citation";
import type { ReviewDetail, ReviewItem } from "@/lib/reviews/queries/get-review";
import type { GroupScore } from "@/lib/reviews/rules/score";

type Scored = { review: ReviewDetail; groups: readonly GroupScore[] };

/** The boxes of what is scored, group by group; evidence may be named beside each (R8.12). */
export function PointFields({ review, groups }: Scored) {
  return groups.map((group) => (
    <div key={group.group} className="space-y-3">
      <GroupTitle {...group} />
      {itemsOf(review, group).map((item) => (
        <div key={item.id} className="space-y-2 border-l-3 border-line pl-3">
          <NumberField
            name={`answers.${item.id}.points`}
            label={group.isWhole ? `${item.title} (cả nhóm)` : item.title}
            hint={`Chấm ${pointsRange(item.maxPoints ?? 0)}`}
            decimal
            unit={`/ ${formatPoints(item.maxPoints ?? 0)} điểm`}
            defaultValue={item.points === null ? null : formatPoints(item.points)}
          />
          <TextAreaField
            name={`answers.${item.id}.text`}
            label="Căn cứ chấm điểm, minh chứng"
            optional
            rows={2}
            defaultValue={item.text}
          />
        </div>
      ))}
    </div>
  ));
}

/** The same as it was handed in, as it is printed. */
export function PointReading({ review, groups }: Scored) {
  return groups.map((group) => (
    <div key={group.group} className="mt-2">
      <GroupTitle {...group} />
      <ul>
        {itemsOf(review, group).map((item) => (
          <li key={item.id} className="border-b border-hairline py-1">
            <p className="flex justify-between gap-4">
              <span>{item.title}</span>
              <span className="whitespace-nowrap tabular-nums">
                {item.points === null ? "chưa chấm" : formatPoints(item.points)}/{formatPoints(item.maxPoints ?? 0)}
              </span>
            </p>
            {item.text ? <p className="max-w-prose text-sm whitespace-pre-line text-soft">{item.text}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Total and band of what is stored; while points are missing, how many. */
export function ScoreLine({ review }: { review: ReviewDetail }) {
  const { score } = review;
  if (score === null) return null;
  if (score.total === null || score.band === null) {
    return <p className="mt-2 text-sm text-soft">Còn {score.missing} mục chưa chấm nên chưa có tổng điểm.</p>;
  }
  return (
    <p className="mt-2">
      Tổng điểm tự chấm đã lưu: <b className="tabular-nums">{formatPoints(score.total)}/100</b> – khung điểm của mức{" "}
      <LevelTag level={score.band} />{" "}
      <span className="text-sm text-soft">
        (mức xếp loại còn phụ thuộc kết quả nhiệm vụ và các điều kiện khác của quy định)
      </span>
    </p>
  );
}

function itemsOf(review: ReviewDetail, { group }: GroupScore): ReviewItem[] {
  return review.items.filter((item) => item.pointGroup === group);
}

function GroupTitle({ group, limit, points, isWhole }: GroupScore) {
  return (
    <>
      <h3 className="font-semibold">
        {POINT_GROUP_NAMES[group]}{" "}
        <span className="font-normal text-soft">
          ({points === null ? `tối đa ${limit} điểm` : `${formatPoints(points)}/${limit} điểm`})
        </span>
      </h3>
      {isWhole ? (
        <p className="text-sm text-soft">
          Tỉnh chưa chia điểm cho từng tiêu chí nên chấm một số cho cả nhóm: {CONVENTION_TEXT}.
        </p>
      ) : null}
    </>
  );
}
