"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type TextAreaFieldProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

/** Grows with what is typed where the browser can (field-sizing), so a long answer is read whole. */
export function TextAreaField({ name, defaultValue, rows = 4, maxLength, ...frame }: TextAreaFieldProps) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame field={field} {...frame}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={field.value}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={`${controlClass} field-sizing-content max-h-128 min-h-24`}
      />
    </FieldFrame>
  );
}
