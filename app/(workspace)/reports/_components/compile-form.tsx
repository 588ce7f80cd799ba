import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroupField } from "@/components/forms/checkbox-group-field";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { newRandomId } from "@/lib/core/ids";
import type { Compilable } from "@/lib/reports/queries/list-compilable";
import { compileEntriesAction } from "../actions";

type ProposalEntry = Compilable["proposals"][number];

function whereTo(entry: ProposalEntry): string {
  if (entry.isForThisUnit && entry.isAnswered) return `đã trả lời; nếu đưa vào thì gửi tiếp ${entry.addresseeName}`;
  if (entry.isForThisUnit) return `gửi đến đơn vị mình; nếu đưa vào thì gửi tiếp ${entry.addresseeName}`;
  return `chuyển tiếp đến ${entry.addresseeName}`;
}

export function CompileForm({ data }: { data: Compilable }) {
  if (data.difficulties.length + data.proposals.length === 0) {
    return (
      <EmptyState title="Chưa có mục nào của cấp dưới để đưa vào">
        Khó khăn, vướng mắc và kiến nghị hiện ra ở đây khi đơn vị trực thuộc gửi báo cáo. Mục đã đưa vào báo cáo không
        hiện lại.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-4">
      {data.isSupplement ? (
        <Callout title="Báo cáo đã gửi">Các mục chọn ở đây được bổ sung vào báo cáo và cấp trên thấy ngay.</Callout>
      ) : null}
      <ActionForm
        action={compileEntriesAction}
        name="compile-report"
        submitLabel="Đưa các mục đã chọn vào báo cáo"
        idempotencyKey={newRandomId()}
        keepDraft={false}
        hidden={{ unitId: data.unit.id }}
      >
        {data.difficulties.length > 0 ? (
          <CheckboxGroupField
            name="difficultyIds"
            label="Khó khăn, vướng mắc"
            optional
            items={data.difficulties.map((entry) => ({ value: entry.id, label: entry.text, hint: entry.unitName }))}
          />
        ) : null}
        {data.proposals.length > 0 ? (
          <CheckboxGroupField
            name="proposalIds"
            label="Kiến nghị, đề xuất"
            optional
            items={data.proposals.map((entry) => ({
              value: entry.id,
              label: entry.text,
              ...(entry.addresseeName === null
                ? { disabledReason: `${entry.unitName} · không còn cấp trên để chuyển, xin trả lời kiến nghị này` }
                : { hint: `${entry.unitName} · ${whereTo(entry)}` }),
            }))}
          />
        ) : null}
      </ActionForm>
    </div>
  );
}
