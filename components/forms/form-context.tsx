"use client";

import { createContext, type ReactNode, useContext } from "react";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type FormContextValue = { formId: string; state: FormState };

const FormContext = createContext<FormContextValue>({ formId: "form", state: emptyFormState });

export function FormContextProvider({ formId, state, children }: FormContextValue & { children: ReactNode }) {
  return <FormContext value={{ formId, state }}>{children}</FormContext>;
}

/** The id of a field's control, also the target of its link in the error summary. */
export function fieldIdOf(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(/[^\w-]/g, "-")}`;
}

export type FieldBinding = {
  name: string;
  id: string;
  hintId: string;
  errorId: string;
  error: string | undefined;
  /** What stands in the field: typed before the last refusal, else the value it was rendered with. */
  values: string[];
  value: string;
};

/** Connects a field to its form. After a refusal a box that is missing from what was sent counts as unticked, not as untouched. */
export function useField(name: string, defaultValue: string | readonly string[] = ""): FieldBinding {
  const { formId, state } = useContext(FormContext);
  const id = fieldIdOf(formId, name);
  const wasSent = state.status === "error" && Object.keys(state.values).length > 0;
  const source = wasSent ? (state.values[name] ?? []) : defaultValue;
  const values = typeof source === "string" ? [source] : [...source];
  return {
    name,
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: state.fieldErrors[name],
    values,
    value: values[0] ?? "",
  };
}

export function useFormState(): FormContextValue {
  return useContext(FormContext);
}
