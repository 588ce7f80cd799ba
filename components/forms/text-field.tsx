"use client";

import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

export type TextFieldProps = FieldProps & {
  defaultValue?: string;
  type?: "text" | "email" | "tel" | "password" | "search";
  autoComplete?: string;
  maxLength?: number;
  /** Shows how long the answer is expected to be. */
  width?: "full" | "half" | "short";
  readOnly?: boolean;
};

const widths = { full: "", half: "max-w-sm", short: "max-w-48" } as const;

export function TextField({
  name,
  defaultValue,
  type = "text",
  autoComplete = "off",
  maxLength,
  width = "full",
  readOnly,
  ...frame
}: TextFieldProps) {
  const field = useField(name, defaultValue);
  return (
    <FieldFrame field={field} {...frame}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : field.value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        readOnly={readOnly}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={`${controlClass} ${widths[width]}`}
      />
    </FieldFrame>
  );
}
