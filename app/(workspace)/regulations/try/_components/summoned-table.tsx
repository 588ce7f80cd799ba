import { Fieldset } from "@/components/forms/fieldset";
import { NumberField } from "@/components/forms/number-field";
import type { FormField } from "@/lib/regulations/forms/form-field";
import type { Typed } from "@/lib/regulations/forms/form-values";
import { SUMMONED_ROWS } from "@/lib/regulations/forms/summoned-rows";

/** Two numbers for each group of those summoned. */
export function SummonedTable({ field, typed }: { field: FormField; typed: Typed }) {
  const at = (name: string) => typed[name]?.[0] ?? "";
  return (
    <Fieldset legend={field.label} hint={field.hint}>
      {SUMMONED_ROWS.map((row) => {
        const name = `${field.key}.${row.code}`;
        return (
          <Fieldset key={row.code} legend={row.label} quiet>
            <div className="grid grid-cols-2 gap-x-5">
              <NumberField name={`${name}.summoned`} label="Được triệu tập" defaultValue={at(`${name}.summoned`)} />
              <NumberField name={`${name}.present`} label="Có mặt" defaultValue={at(`${name}.present`)} />
            </div>
          </Fieldset>
        );
      })}
    </Fieldset>
  );
}
