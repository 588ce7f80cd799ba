import type { ReactNode } from "react";
import { LABEL_PREFIX } from "@/lib/web/form-state";
import type { FieldBinding } from "./form-context";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Fields are required unless said otherwise; the others say so in words. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where a table heading shows it. */
  labelHidden?: boolean;
};

export const controlClass =
  "block w-full rounded-md border border-field bg-card px-2.5 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-late [&[readonly]]:bg-page disabled:bg-page";

export function describedBy(field: FieldBinding, hint: ReactNode, ...more: (string | undefined)[]): string | undefined {
  const ids = [hint ? field.hintId : undefined, ...more, field.error ? field.errorId : undefined].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function LabelText({ label, optional }: { label: string; optional?: boolean | undefined }) {
  return (
    <>
      {label}
      {optional ? <span className="font-normal text-soft"> (không bắt buộc)</span> : null}
    </>
  );
}

function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1 text-sm text-soft">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1 text-sm font-semibold text-late">
      <span className="sr-only">Lỗi: </span>
      {children}
    </p>
  );
}

/** Without scripts the form says what its fields are called, so that a refusal can name them at its head. */
export function SentLabel({ name, label }: { name: string; label: string }) {
  return (
    <noscript>
      <input type="hidden" name={`${LABEL_PREFIX}${name}`} value={label} readOnly />
    </noscript>
  );
}

type FrameProps = Omit<FieldProps, "name"> & { field: FieldBinding; children: ReactNode };

/** Label, hint and error around one control. */
export function FieldFrame({ field, label, hint, optional, labelHidden, children }: FrameProps) {
  return (
    <div className={field.error ? "border-l-4 border-late pl-3" : undefined}>
      <label htmlFor={field.id} className={labelHidden ? "sr-only" : "mb-1 block font-semibold"}>
        <LabelText label={label} optional={optional} />
      </label>
      <SentLabel name={field.name} label={label} />
      {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
      {field.error ? <FieldError id={field.errorId}>{field.error}</FieldError> : null}
      {children}
    </div>
  );
}

/** The same around a group of boxes: a fieldset whose legend is the label. */
export function GroupFrame({ field, label, hint, optional, labelHidden, children }: FrameProps) {
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={describedBy(field, hint)}
      aria-invalid={field.error ? true : undefined}
      className={field.error ? "border-l-4 border-late pl-3" : undefined}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>
        <LabelText label={label} optional={optional} />
      </legend>
      <SentLabel name={field.name} label={label} />
      {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
      {field.error ? <FieldError id={field.errorId}>{field.error}</FieldError> : null}
      {children}
    </fieldset>
  );
}
