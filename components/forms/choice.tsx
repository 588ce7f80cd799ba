"use client";

import type { ReactNode } from "react";

export type ChoiceItem = { value: string; label: ReactNode; hint?: ReactNode; disabledReason?: string };

type ChoiceProps = {
  id: string;
  type: "radio" | "checkbox";
  name: string;
  item: ChoiceItem;
  checked: boolean;
  describedBy?: string | undefined;
};

/** One radio or tick box with a target big enough for a finger; a box that cannot be chosen says why. */
export function Choice({ id, type, name, item, checked, describedBy }: ChoiceProps) {
  const note = item.disabledReason ?? item.hint;
  const noteId = `${id}-note`;
  return (
    <div className="flex items-start gap-2.5 py-1.5">
      <input
        id={id}
        type={type}
        name={name}
        value={item.value}
        defaultChecked={checked}
        disabled={item.disabledReason !== undefined}
        aria-describedby={[note ? noteId : undefined, describedBy].filter(Boolean).join(" ") || undefined}
        className="mt-0.5 size-5.5 shrink-0 accent-link"
      />
      <span>
        <label htmlFor={id} className={item.disabledReason ? "text-soft" : undefined}>
          {item.label}
        </label>
        {note ? (
          <span id={noteId} className="block text-sm text-soft">
            {note}
          </span>
        ) : null}
      </span>
    </div>
  );
}
