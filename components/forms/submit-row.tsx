import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

type SubmitButtonProps = {
  pending: boolean;
  label: string;
  pendingLabel: string;
  tone: "main" | "danger" | "plain";
  /** Other buttons of the same form, beside this one. */
  children?: ReactNode;
};

/** Stays focusable while sending, so that a keyboard user does not lose the place. */
export function SubmitRow({ pending, label, pendingLabel, tone, children }: SubmitButtonProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <button type="submit" aria-disabled={pending || undefined} className={buttonClass(tone, "normal")}>
        {pending ? pendingLabel : label}
      </button>
      {children}
    </div>
  );
}
