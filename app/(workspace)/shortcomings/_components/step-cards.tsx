import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import { formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { ShortcomingDetail } from "@/lib/shortcomings/queries/get-shortcoming";
import { STATUS_NAMES } from "@/lib/shortcomings/rules";
import { reportStepAction } from "../actions";

/** The dated line of what was done, and the form for the next step. */
export function StepCards({ entry }: { entry: ShortcomingDetail }) {
  return (
    <>
      <SectionCard title="Quá trình khắc phục" aside={`${entry.steps.length} bước`}>
        {entry.steps.length === 0 ? <p className="text-soft">Chưa báo bước nào.</p> : null}
        <ol className="space-y-3">
          {entry.steps.map((step) => (
            <li key={step.id} className="border-l-3 border-line pl-3">
              <p className="flex flex-wrap items-baseline gap-2 text-sm text-soft">
                {formatDay(step.happenedOn)} <ShortcomingStatusTag status={step.statusAfter} />
              </p>
              <p className="max-w-prose whitespace-pre-line">{step.text}</p>
              {step.evidence ? <p className="text-sm text-soft">Minh chứng: {step.evidence}</p> : null}
            </li>
          ))}
        </ol>
      </SectionCard>
      {entry.may.report.allowed ? <ReportForm entry={entry} /> : null}
    </>
  );
}

function ReportForm({ entry }: { entry: ShortcomingDetail }) {
  return (
    <SectionCard title="Báo một bước khắc phục">
      <ActionForm
        action={reportStepAction}
        name="report-step"
        submitLabel="Ghi bước này"
        idempotencyKey={newRandomId()}
        version={entry.version}
        hidden={{ shortcomingId: entry.id }}
      >
        <DateField name="happenedOn" label="Ngày thực hiện" />
        <TextAreaField name="text" label="Đã làm gì, kết quả" />
        <TextField name="evidence" label="Minh chứng" hint="Số văn bản, nơi lưu" optional />
        <RadioGroupField
          name="statusAfter"
          label="Tình trạng sau bước này"
          items={entry.nextStatuses.map((value) => ({ value, label: STATUS_NAMES[value] }))}
        />
      </ActionForm>
    </SectionCard>
  );
}
