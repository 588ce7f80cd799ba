import { formatDateTime } from "@/lib/core/format";
import type { TrailStep } from "@/lib/reports/queries/report-trails";

/** How far a proposal has come, stop by stop, and what was answered on the way down. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  const answers = steps.flatMap((step) => step.answers);
  const last = steps.at(-1);
  return (
    <div className="mt-1 space-y-2 text-sm">
      <ul className="text-soft">
        {steps.map((step) => (
          <li key={step.proposalId}>
            {step.sentAt
              ? `${step.unitName} gửi ${step.addresseeName} · ${formatDateTime(step.sentAt)}`
              : `${step.unitName} chưa gửi báo cáo · gửi đến ${step.addresseeName}`}
          </li>
        ))}
      </ul>
      {answers.map((answer) => (
        <blockquote key={answer.id} className="border-l-3 border-excellent-edge pl-3">
          <p className="text-soft">
            {answer.unitName} trả lời · {formatDateTime(answer.answeredAt)}
          </p>
          <p className="max-w-prose whitespace-pre-line">{answer.text}</p>
        </blockquote>
      ))}
      {answers.length === 0 && last?.sentAt ? (
        <p className="text-soft">Đang chờ {last.addresseeName} trả lời.</p>
      ) : null}
    </div>
  );
}
