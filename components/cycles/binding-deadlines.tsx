import { EmptyState } from "@/components/ui/empty-state";
import { FoldSummary } from "@/components/ui/fold-summary";
import { TimelinessTag } from "@/components/ui/timeliness-tag";
import type { BindingDeadline, ChainStep } from "@/lib/cycles/queries/deadline-plan";
import { DeadlineText } from "./deadline-text";

function leftText(left: number): string {
  if (left === 0) return "hôm nay là ngày cuối";
  return left > 0 ? `còn ${left} ngày` : `đã qua ${-left} ngày`;
}

function Step({ step }: { step: ChainStep }) {
  return (
    <li>
      {step.setBy}
      {step.isExtension ? <> gia hạn cho {step.forUnit}</> : " đặt"}: {step.text}
      {step.note ? <span className="text-soft"> – lý do: {step.note}</span> : null}
    </li>
  );
}

/** What binds one unit, each date with the chain of those who set it. */
export function BindingDeadlines({ deadlines }: { deadlines: readonly BindingDeadline[] }) {
  if (deadlines.length === 0) {
    return (
      <EmptyState title="Chưa có hạn nào cho đơn vị này">
        Cấp trên đặt hạn khi mở đợt kiểm điểm; hạn hiện ra ở đây ngay sau đó.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-hairline">
      {deadlines.map((deadline) => (
        <li key={deadline.name} className="py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">{deadline.name}</span>
            <TimelinessTag
              state={deadline.left < 0 ? "late" : deadline.left <= 7 ? "dueSoon" : "onTime"}
              text={leftText(deadline.left)}
            />
          </p>
          <p>
            <DeadlineText deadline={deadline.inForce} />
          </p>
          <details className="text-sm">
            <FoldSummary>
              Ai đặt hạn này? <span className="sr-only">{deadline.name}</span>
            </FoldSummary>
            <ol className="mt-1 list-decimal space-y-0.5 pl-5">
              {deadline.steps.map((step) => (
                <Step key={step.id} step={step} />
              ))}
            </ol>
            <p className="mt-1 text-soft">
              Mỗi cấp chỉ đặt sớm hơn cấp trên; muộn hơn phải được cấp trên gia hạn. Sau hạn vẫn tiếp nhận và ghi nhận
              chậm.
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
