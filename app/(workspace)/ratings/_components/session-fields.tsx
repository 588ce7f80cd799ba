import { DateField } from "@/components/forms/date-field";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { ListDetail } from "@/lib/ratings/queries/get-list";

type Props = {
  list: ListDetail /** What was typed before going back to change it. */;
  typed: (name: string) => string;
};

/** What the minutes and the signed decision say. The number of members is known from the seats. */
export function SessionFields({ list, typed }: Props) {
  const bodyId = typed("bodyId") || list.bodyId;
  const members = list.bodies.find((body) => body.id === bodyId)?.members ?? 0;
  const numberOf = (name: string) => (typed(name) === "" ? {} : { defaultValue: Number(typed(name)) });
  const total = typed("membersTotal") === "" ? members : Number(typed("membersTotal"));
  return (
    <>
      <SelectField
        name="bodyId"
        label="Tập thể quyết định"
        options={list.bodies.map((body) => ({ value: body.id, label: body.name }))}
        defaultValue={bodyId}
        placeholder={null}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="sessionOn" label="Ngày họp" defaultValue={typed("sessionOn")} />
        <div />
        <TextField name="number" label="Số quyết định" defaultValue={typed("number")} width="half" />
        <DateField name="decidedOn" label="Ngày ký quyết định" defaultValue={typed("decidedOn")} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField name="membersTotal" label="Tổng số thành viên" {...(total > 0 ? { defaultValue: total } : {})} />
        <NumberField name="membersPresent" label="Có mặt" {...numberOf("membersPresent")} />
        <NumberField name="votesFor" label="Tán thành" {...numberOf("votesFor")} />
      </div>
    </>
  );
}
