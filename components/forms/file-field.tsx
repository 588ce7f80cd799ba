"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

/** One file. A browser never keeps the choice after a refusal, so the field says that it has to be chosen again. */
export function FileField({ name, accept, ...frame }: FieldProps & { accept: string }) {
  const field = useField(name);
  return (
    <FieldFrame field={field} {...frame}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={`${controlClass} max-w-xl`}
      />
    </FieldFrame>
  );
}
