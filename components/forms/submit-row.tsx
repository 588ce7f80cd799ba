import type { ReactNode } from "react";
import { type ButtonSize, type ButtonTone, buttonClass } from "@/components/ui/button-class";

type SubmitRowProps = {
  pending: boolean;
  label: string;
  pendingLabel: string;
  tone: ButtonTone;
  size: ButtonSize;
  /** Other buttons of the same form, beside this one. */
  children?: ReactNode;
};

/** Stays focusable while sending, so that a keyboard user does not lose the place. */
export function SubmitRow({ pending, label, pendingLabel, tone, size, children }: SubmitRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <button type="submit" aria-disabled={pending || undefined} className={buttonClass(tone, size)}>
        {pending ? pendingLabel : label}
      </button>
      {children}
    </div>
  );
}
