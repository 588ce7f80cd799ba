import { QueryForm } from "@/components/forms/query-form";
import { SelectField } from "@/components/forms/select-field";
import type { Pack } from "@/lib/regulations/pack";
import { listPacks } from "@/lib/regulations/registry";

const NOTHING = {};

/** Which two packs stand side by side. */
export function PackChoice({ left, right }: { left: Pack; right: Pack }) {
  const options = listPacks()
    .toReversed()
    .map((pack) => ({ value: pack.id, label: pack.name }));
  return (
    <QueryForm
      action="/regulations/compare"
      errors={NOTHING}
      errorTitle=""
      submitLabel="So sánh"
      secondary={<a href={`/regulations/compare?left=${right.id}&right=${left.id}`}>Đổi bên</a>}
    >
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <SelectField name="left" label="Bộ thứ nhất" options={options} defaultValue={left.id} placeholder={null} />
        <SelectField name="right" label="Bộ thứ hai" options={options} defaultValue={right.id} placeholder={null} />
      </div>
    </QueryForm>
  );
}
