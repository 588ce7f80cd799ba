"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type SuggestFieldProps = FieldProps & {
  /** What the browser offers while typing; anything else may be typed too and the server decides what it means. */
  suggestions: readonly string[];
  defaultValue?: string;
  placeholder?: string;
};

/** Free text with suggestions: the quickest way to name somebody from a list; works without scripts. */
export function SuggestField({ name, suggestions, defaultValue, placeholder, ...frame }: SuggestFieldProps) {
  const field = useField(name, defaultValue);
  const listId = `${field.id}-list`;
  return (
    <FieldFrame field={field} {...frame}>
      <input
        id={field.id}
        name={name}
        type="text"
        list={listId}
        defaultValue={field.value}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={300}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={controlClass}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
