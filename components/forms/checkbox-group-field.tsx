"use client";

import { Choice, type ChoiceItem } from "./choice";
import { type FieldProps, GroupFrame } from "./field-frame";
import { useField } from "./form-context";

type CheckboxGroupFieldProps = FieldProps & { items: readonly ChoiceItem[]; defaultValue?: readonly string[] };

const nothing: readonly string[] = [];

export function CheckboxGroupField({ name, items, defaultValue = nothing, ...frame }: CheckboxGroupFieldProps) {
  const field = useField(name, defaultValue);
  return (
    <GroupFrame field={field} {...frame}>
      {items.map((item) => (
        <Choice
          key={item.value}
          id={`${field.id}-${item.value}`}
          type="checkbox"
          name={name}
          item={item}
          checked={field.values.includes(item.value)}
        />
      ))}
    </GroupFrame>
  );
}
