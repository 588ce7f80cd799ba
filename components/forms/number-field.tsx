"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type NumberFieldProps = FieldProps & {
  defaultValue?: number | string | null;
  unit?: string /** Takes a decimal comma. */;
  decimal?: boolean;
};

/** Whole numbers unless `decimal`. A text box with a numeric keypad: a spinner changes its value under a scrolling mouse wheel. */
export function NumberField({ name, defaultValue, unit, decimal = false, ...frame }: NumberFieldProps) {
  const field = useField(name, defaultValue === null || defaultValue === undefined ? "" : String(defaultValue));
  return (
    <FieldFrame field={field} {...frame}>
      <span className="flex items-center gap-2">
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode={decimal ? "decimal" : "numeric"}
          defaultValue={field.value}
          autoComplete="off"
          maxLength={12}
          aria-required={frame.optional ? undefined : true}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, frame.hint)}
          className={`${controlClass} max-w-28 text-right`}
        />
        {unit ? <span className="text-soft">{unit}</span> : null}
      </span>
    </FieldFrame>
  );
}
