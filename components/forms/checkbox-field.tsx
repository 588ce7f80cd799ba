"use client";

import type { ReactNode } from "react";
import { Choice } from "./choice";
import { FieldError, SentLabel } from "./field-frame";
import { useField } from "./form-context";

type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  /** What is sent when ticked; nothing is sent otherwise. */
  value?: string;
};

export function CheckboxField({ name, label, hint, defaultChecked = false, value = "true" }: CheckboxFieldProps) {
  const field = useField(name, defaultChecked ? [value] : []);
  return (
    <div className={field.error ? "border-l-4 border-late pl-3" : undefined}>
      {field.error ? <FieldError id={field.errorId}>{field.error}</FieldError> : null}
      {typeof label === "string" ? <SentLabel name={name} label={label} /> : null}
      <Choice
        id={field.id}
        type="checkbox"
        name={name}
        item={{ value, label, hint }}
        checked={field.values.includes(value)}
        describedBy={field.error ? field.errorId : undefined}
      />
    </div>
  );
}
