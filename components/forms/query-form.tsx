"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { FormState } from "@/lib/web/form-state";
import { ErrorSummary, showSummary } from "./error-summary";
import { FormContextProvider } from "./form-context";
import { HiddenFields, type HiddenValues } from "./hidden-fields";

type QueryFormProps = {
  /** Where the answer is read; a fragment leads to it. */
  action: string;
  hidden?: HiddenValues;
  /** By the name of the control; what was typed stands in the fields already. */
  errors: Readonly<Record<string, string>>;
  errorTitle: string;
  submitLabel: string;
  /** Further links beside the button. */
  secondary?: ReactNode;
  children: ReactNode;
};

/** A form that only asks: its values travel in the address, nothing is stored, and it works without JavaScript. */
export function QueryForm({
  action,
  hidden = {},
  errors,
  errorTitle,
  submitLabel,
  secondary,
  children,
}: QueryFormProps) {
  const formId = useId();
  const summaryRef = useRef<HTMLDivElement>(null);
  const isRefused = Object.keys(errors).length > 0;
  const state: FormState = {
    status: isRefused ? "error" : "idle",
    formError: errorTitle,
    fieldErrors: { ...errors },
    values: {},
  };
  useEffect(() => {
    if (isRefused) showSummary(summaryRef.current);
  }, [isRefused]);
  return (
    <form action={action} method="get" noValidate className="space-y-5">
      <FormContextProvider formId={formId} state={state}>
        <ErrorSummary summaryRef={summaryRef} />
        <HiddenFields values={hidden} />
        {children}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <button type="submit" className={buttonClass("main")}>
            {submitLabel}
          </button>
          {secondary}
        </div>
      </FormContextProvider>
    </form>
  );
}
