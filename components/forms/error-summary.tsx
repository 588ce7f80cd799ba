"use client";

import type { RefObject } from "react";
import { useFormState } from "./form-context";
import { useRefusedFields } from "./refused-fields";

/** Names every error once at the top and links to its field; takes the focus after a refusal. */
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
      {errors.length > 0 ? (
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
      ) : null}
      {state.incidentId && !state.formError?.includes(state.incidentId) ? (
        <p className="mt-1 text-sm">Mã sự cố để báo cho quản trị: {state.incidentId}</p>
      ) : null}
    </div>
  );
}
