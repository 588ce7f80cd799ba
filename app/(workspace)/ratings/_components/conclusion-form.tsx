import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import { CONCLUSION_KINDS, type ConclusionKind, conclusionName } from "@/lib/regulations/conclusions";
import type { ConclusionVersion, SubjectResults } from "@/lib/task-results/dto";
import { recordConclusionAction } from "../results/actions";

type Props = {
  results: SubjectResults;
  corrects: ConclusionVersion | null;
  /** A vote of confidence has counts instead of a choice: two forms, each without fields that do not concern it. */
  asks: "conclusion" | "votes";
};

/** What the pack of the season counts; in a correction also what the entry says already. */
function choices({ results, corrects }: Props): ConclusionKind[] {
  return CONCLUSION_KINDS.filter(
    (kind) => kind !== "lowConfidence" && (results.conclusionKinds.includes(kind) || corrects?.kind === kind),
  );
}

function What(props: Props) {
  const { corrects, asks } = props;
  if (asks === "votes") {
    return (
      <>
        <NumberField name="lowVotes" label="Số phiếu tín nhiệm thấp" unit="phiếu" defaultValue={corrects?.lowVotes} />
        <NumberField name="totalVotes" label="Tổng số phiếu thu về" unit="phiếu" defaultValue={corrects?.totalVotes} />
      </>
    );
  }
  return (
    <SelectField
      name="kind"
      label="Nội dung kết luận"
      options={choices(props).map((kind) => ({ value: kind, label: conclusionName(kind) }))}
      defaultValue={corrects?.kind}
    />
  );
}

/** A new entry, or the correction of one. */
export function ConclusionForm(props: Props) {
  const { results, corrects, asks } = props;
  const { subject } = results;
  const isVote = asks === "votes";
  const ids = { subjectId: subject.id, supersedesId: corrects?.id };
  return (
    <ActionForm
      action={recordConclusionAction}
      name={`${asks}-${corrects?.id ?? subject.id}`}
      submitLabel={corrects ? "Ghi bản sửa" : isVote ? "Ghi kết quả lấy phiếu" : "Ghi kết luận"}
      submitTone="plain"
      idempotencyKey={newRandomId()}
      hidden={isVote ? { ...ids, kind: "lowConfidence" } : ids}
    >
      <What {...props} />
      <TextField
        name="document"
        label="Văn bản số"
        hint={isVote ? "Ví dụ: Biên bản kiểm phiếu 02-BB/HNKD." : "Ví dụ: Kết luận 15-KL/UBKTHU."}
        maxLength={300}
        defaultValue={corrects?.document}
      />
      <TextField
        name="issuer"
        label={isVote ? "Nơi lấy phiếu" : "Cơ quan kết luận"}
        maxLength={300}
        defaultValue={corrects?.issuer}
      />
      <DateField name="concludedOn" label="Ngày của văn bản" defaultValue={corrects?.concludedOn} />
      {isVote ? null : (
        <CheckboxField
          name="selfDiscovered"
          label="Tự phát hiện, tự giác khai báo và đã khắc phục kịp thời"
          defaultChecked={corrects?.selfDiscovered ?? false}
        />
      )}
      {corrects ? <TextAreaField name="reason" label="Lý do sửa" rows={2} /> : null}
    </ActionForm>
  );
}
