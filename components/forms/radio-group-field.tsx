"use client";

import { Choice, type ChoiceItem } from "./choice";
import { type FieldProps, GroupFrame } from "./field-frame";
import { useField } from "./form-context";

type RadioGroupFieldProps = FieldProps & {
  items: readonly ChoiceItem[];
  defaultValue?: string;
  layout?: "stacked" | "row";
};

export function RadioGroupField({ name, items, defaultValue, layout = "stacked", ...frame }: RadioGroupFieldProps) {
  const field = useField(name, defaultValue);
  return (
    <GroupFrame field={field} {...frame}>
      <div className={layout === "row" ? "flex flex-wrap gap-x-6" : undefined}>
        {items.map((item) => (
          <Choice
            key={item.value}
            id={`${field.id}-${item.value}`}
            type="radio"
            name={name}
            item={item}
            checked={field.value === item.value}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
