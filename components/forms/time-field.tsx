"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type TimeFieldProps = FieldProps & { defaultValue?: string | null };

/** A time of day on 24 hours, typed as 07:30 or 7h30; the browser's own time box may show AM and PM. */
export function TimeField({ name, defaultValue, ...frame }: TimeFieldProps) {
  const field = useField(name, defaultValue ?? "");
  return (
    <FieldFrame field={field} {...frame}>
      <input
        id={field.id}
        name={name}
        type="text"
        placeholder="07:30"
        autoComplete="off"
        maxLength={5}
        defaultValue={field.value}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={`${controlClass} max-w-24`}
      />
    </FieldFrame>
  );
}
