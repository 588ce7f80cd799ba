"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

export type Option = { value: string; label: string; group?: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string;
  /** The first, empty choice; `null` where one of the options always holds. */
  placeholder?: string | null;
};

function groupsOf(options: readonly Option[]): [string | undefined, Option[]][] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}

export function SelectOptions({ options }: { options: readonly Option[] }) {
  return groupsOf(options).map(([group, members]) => {
    const items = members.map((option) => (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.label}
      </option>
    ));
    return group ? (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    ) : (
      items
    );
  });
}

export function SelectField({ name, options, defaultValue, placeholder = "Chọn…", ...frame }: SelectFieldProps) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame field={field} {...frame}>
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={controlClass}
      >
        {placeholder === null ? null : <option value="">{placeholder}</option>}
        <SelectOptions options={options} />
      </select>
    </FieldFrame>
  );
}
