"use client";

import type { RefObject } from "react";
import { FoldSummary } from "@/components/ui/fold-summary";
import { useFormState } from "./form-context";
import { type RefusedField, useRefusedFields } from "./refused-fields";

/** As many errors as are read at once; the table of a count has five fields for each of twenty subjects. */
const READ_AT_ONCE = 8;

/** Brings the summary of a refusal to the reader: its beginning, also where it is longer than the screen. */
export function showSummary(summary: HTMLElement | null): void {
  summary?.focus({ preventScroll: true });
  summary?.scrollIntoView({ block: "start" });
}

/** Names every error once at the top and links to its field, the later of many folded away; takes the focus after a refusal. */
export function ErrorSummary({ summaryRef }: { summaryRef: RefObject<HTMLDivElement | null> }) {
  const { formId, state } = useFormState();
  const errors = useRefusedFields(formId, state);
  if (state.status !== "error" || state.kept) return null;
  return (
    <div
      ref={summaryRef}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-late bg-card px-4 py-3 text-ink focus:outline-3 focus:outline-focus"
    >
      <h2 className="text-base font-semibold text-late">{state.formError ?? "Chưa lưu được: còn chỗ cần sửa"}</h2>
      <ErrorList errors={errors.slice(0, READ_AT_ONCE)} />
      {errors.length > READ_AT_ONCE ? (
        <details className="mt-1">
          <FoldSummary>Còn {errors.length - READ_AT_ONCE} chỗ khác cần sửa, được đánh dấu ở từng ô</FoldSummary>
          <ErrorList errors={errors.slice(READ_AT_ONCE)} />
        </details>
      ) : null}
      {state.incidentId && !state.formError?.includes(state.incidentId) ? (
        <p className="mt-1 text-sm">Mã sự cố để báo cho quản trị: {state.incidentId}</p>
      ) : null}
    </div>
  );
}

function ErrorList({ errors }: { errors: readonly RefusedField[] }) {
  if (errors.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-5">
      {errors.map(({ name, href, text }) => (
        <li key={name}>
          {href ? (
            <a href={href} className="text-late">
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}
