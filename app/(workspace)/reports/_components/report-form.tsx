import { ActionForm } from "@/components/forms/action-form";
import { Fieldset } from "@/components/forms/fieldset";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { Button } from "@/components/ui/button";
import { newRandomId } from "@/lib/core/ids";
import type { ReportDetail } from "@/lib/reports/queries/get-report";
import { saveReportAction } from "../actions";

const BLANK_ROWS = 2;

/** Rows that exist, then empty ones; saving with “Lưu và thêm dòng” gives new empty ones. */
function rowsOf<Row>(rows: readonly Row[]): (Row | null)[] {
  return [...rows, ...Array.from({ length: BLANK_ROWS }, () => null)];
}

export function ReportForm({ detail }: { detail: ReportDetail }) {
  const { report, unit, addressees } = detail;
  return (
    <ActionForm
      action={saveReportAction}
      name={`report-${unit.id}`}
      submitLabel="Lưu báo cáo"
      idempotencyKey={newRandomId()}
      version={report?.version ?? null}
      hidden={{ unitId: unit.id }}
      secondary={
        <Button name="next" value="edit">
          Lưu và thêm dòng
        </Button>
      }
    >
      <TextAreaField
        name="quality"
        label="Đánh giá chung về chất lượng kiểm điểm"
        hint="Chuẩn bị, không khí tự phê bình và phê bình, việc tiếp thu, chất lượng bản kiểm điểm."
        defaultValue={report?.quality}
        rows={6}
      />
      <TextAreaField name="strengths" label="Ưu điểm" optional defaultValue={report?.strengths} />
      <TextAreaField name="weaknesses" label="Hạn chế" optional defaultValue={report?.weaknesses} />
      <Fieldset
        legend="Khó khăn, vướng mắc"
        hint="Mỗi mục một việc. Để trống mục nào thì mục đó không có trong báo cáo."
      >
        {rowsOf(report?.difficulties ?? []).map((row, index) => (
          <div key={row?.id ?? `blank-${index}`}>
            <HiddenFields values={{ [`difficulties.${index}.id`]: row?.id ?? "" }} />
            <TextAreaField
              name={`difficulties.${index}.text`}
              label={`Khó khăn, vướng mắc ${index + 1}`}
              hint={row?.fromName ? `Đưa vào từ báo cáo của ${row.fromName}` : undefined}
              optional
              rows={2}
              defaultValue={row?.text}
            />
          </div>
        ))}
      </Fieldset>
      {addressees.length > 0 ? <ProposalFields detail={detail} /> : null}
    </ActionForm>
  );
}

function ProposalFields({ detail: { report, addressees } }: { detail: ReportDetail }) {
  const options = addressees.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Fieldset
      legend="Kiến nghị, đề xuất"
      hint="Gửi đến một cấp trên; các cấp ở giữa chuyển tiếp, trả lời về theo đúng đường đó."
    >
      {rowsOf(report?.proposals ?? []).map((row, index) => (
        <div key={row?.id ?? `blank-${index}`} className="space-y-3 border-l-3 border-line pl-3">
          <HiddenFields values={{ [`proposals.${index}.id`]: row?.id ?? "" }} />
          <TextAreaField
            name={`proposals.${index}.text`}
            label={`Kiến nghị ${index + 1}`}
            hint={row?.fromName ? `Đưa vào từ báo cáo của ${row.fromName}` : undefined}
            optional
            rows={2}
            defaultValue={row?.text}
          />
          <SelectField
            name={`proposals.${index}.addresseeId`}
            label={`Gửi kiến nghị ${index + 1} đến`}
            options={options}
            placeholder={null}
            defaultValue={row?.addressee.id ?? addressees[0]?.id}
          />
        </div>
      ))}
    </Fieldset>
  );
}
