import { Fieldset } from "@/components/forms/fieldset";
import { QueryForm } from "@/components/forms/query-form";
import { SelectField } from "@/components/forms/select-field";
import { SectionCard } from "@/components/layout/section-card";
import type { FormField } from "@/lib/regulations/forms/form-field";
import type { Typed } from "@/lib/regulations/forms/form-values";
import type { QuestionForm } from "@/lib/regulations/forms/question-form";
import type { Pack } from "@/lib/regulations/pack";
import { listPacks } from "@/lib/regulations/registry";
import { QuestionField } from "./question-field";
import { type AskedQuestion, exampleHref } from "./try-question";

type Props = { form: QuestionForm; pack: Pack; asked: AskedQuestion };

function Fields({ fields, typed }: { fields: readonly FormField[]; typed: Typed }) {
  const flags = fields.filter((field) => field.kind === "flag");
  return (
    <>
      {fields
        .filter((field) => field.kind !== "flag")
        .map((field) => (
          <QuestionField key={field.key} field={field} typed={typed} />
        ))}
      {flags.length > 0 ? (
        <div>
          {flags.map((field) => (
            <QuestionField key={field.key} field={field} typed={typed} />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** Fields without a heading of their own, then group by group, in the order of the question. */
function FieldGroups({ fields, typed }: { fields: readonly FormField[]; typed: Typed }) {
  const groups = [...new Set(fields.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return (
    <>
      <Fields fields={fields.filter(({ group }) => group === undefined)} typed={typed} />
      {groups.map((group) => (
        <Fieldset key={group} legend={group}>
          <Fields fields={fields.filter((field) => field.group === group)} typed={typed} />
        </Fieldset>
      ))}
    </>
  );
}

/** One question to one pack; the pack can be changed while what was typed stays. */
export function QuestionCard({ form, pack, asked }: Props) {
  const options = listPacks()
    .toReversed()
    .map((one) => ({ value: one.id, label: one.name }));
  const isWaiting = asked.fields.some((field) => field.kind === "grades" && field.controls.length === 0);
  return (
    <SectionCard title={form.title}>
      <p className="mb-4 text-sm text-soft">{form.lead}</p>
      <QueryForm
        key={`${pack.id} ${form.signature(asked.typed)}`}
        action="/regulations/try#answer"
        hidden={{ question: form.question, asked: form.signature(asked.typed) }}
        errors={asked.errors}
        errorTitle="Chưa trả lời được: còn chỗ cần sửa"
        submitLabel={isWaiting ? "Tiếp tục" : "Xem kết quả"}
        secondary={<a href={exampleHref(form, pack)}>Xem một ví dụ</a>}
      >
        <SelectField
          name="pack"
          label="Bộ quy định"
          hint={<a href={`/regulations/packs/${pack.id}`}>Đọc bộ đang chọn</a>}
          options={options}
          defaultValue={pack.id}
          placeholder={null}
        />
        <FieldGroups fields={asked.fields} typed={asked.typed} />
      </QueryForm>
    </SectionCard>
  );
}
