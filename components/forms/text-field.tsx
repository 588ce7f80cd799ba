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
  /** Only beside a hidden label, where the box itself has to say what goes in. */
  placeholder?: string;
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
  placeholder,
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
        placeholder={placeholder}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={`${controlClass} ${widths[width]}`}
      />
    </FieldFrame>
  );
}
