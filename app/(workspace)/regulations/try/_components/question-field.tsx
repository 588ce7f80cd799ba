import { CheckboxField } from "@/components/forms/checkbox-field";
import { CheckboxGroupField } from "@/components/forms/checkbox-group-field";
import { DateField } from "@/components/forms/date-field";
import { Fieldset } from "@/components/forms/fieldset";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { TimeField } from "@/components/forms/time-field";
import type { FormField } from "@/lib/regulations/forms/form-field";
import type { Typed } from "@/lib/regulations/forms/form-values";
import { SummonedTable } from "./summoned-table";

type Props = { field: FormField; typed: Typed };

/** One field of a question, by its kind. */
export function QuestionField({ field, typed }: Props) {
  switch (field.kind) {
    case "instant":
    case "levelCounts":
    case "levelList":
    case "grades":
    case "summoned":
      return <PartsField field={field} typed={typed} />;
    default:
      return <PlainField field={field} typed={typed} />;
  }
}

function PlainField({ field, typed }: Props) {
  const { key: name, label, hint, optional } = field;
  const frame = { name, label, hint, optional };
  const text = typed[name]?.[0] ?? "";
  switch (field.kind) {
    case "choices":
      return <CheckboxGroupField {...frame} items={field.choices} defaultValue={typed[name]} optional />;
    case "flag":
      return <CheckboxField name={name} label={label} hint={hint} defaultChecked={text !== ""} />;
    case "choice":
      return (
        <SelectField {...frame} options={field.choices} defaultValue={text} placeholder={optional ? "–" : "Chọn…"} />
      );
    case "yesNo":
      return <SelectField {...frame} options={field.choices} defaultValue={text} placeholder="Chưa rõ" />;
    case "day":
      return <DateField {...frame} defaultValue={text} />;
    case "count":
    case "months":
      return <NumberField {...frame} defaultValue={text} />;
    default:
      return <TextField {...frame} defaultValue={text} width="short" maxLength={24} />;
  }
}

function PartsField({ field, typed }: Props) {
  const at = (name: string) => typed[name]?.[0] ?? "";
  if (field.kind === "summoned") return <SummonedTable field={field} typed={typed} />;
  if (field.kind === "instant") {
    return (
      <Fieldset legend={field.label} hint={field.hint} quiet>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <DateField name={`${field.key}.day`} label="Ngày" defaultValue={at(`${field.key}.day`)} />
          <TimeField name={`${field.key}.time`} label="Giờ" defaultValue={at(`${field.key}.time`)} />
        </div>
      </Fieldset>
    );
  }
  if (field.kind === "grades") {
    return (
      <Fieldset legend={field.label} hint={field.controls.length === 0 ? CHOOSE_FIRST : field.hint}>
        {field.controls.map(({ name, label }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            options={field.choices}
            defaultValue={at(name)}
            placeholder="Chưa đánh giá"
          />
        ))}
      </Fieldset>
    );
  }
  return (
    <Fieldset legend={field.label} hint={field.hint} columns={2} quiet>
      {field.controls.map(({ name, label }) => (
        <NumberField key={name} name={name} label={label} defaultValue={at(name)} optional={field.optional} />
      ))}
    </Fieldset>
  );
}

const CHOOSE_FIRST = "Chọn đối tượng xếp loại rồi bấm “Tiếp tục” để hiện các tiêu chí của đối tượng đó.";
