import type { ReactNode } from "react";
import { type ButtonSize, type ButtonTone, buttonClass } from "./button-class";

type ButtonProps = {
  children: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  /** The id of the form it submits when it stands outside it. */
  form?: string;
  /** Where the visible text needs its object to be understood alone ("Đề nghị" → "Đề nghị: Bùi Thị An"). */
  label?: string;
};

export function Button({ children, tone = "plain", size = "normal", type = "submit", label, ...rest }: ButtonProps) {
  return (
    <button type={type} aria-label={label} className={buttonClass(tone, size)} {...rest}>
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  href: string;
  children: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  download?: boolean;
  newTab?: boolean;
  label?: string;
};

/** An ordinary link in the shape of a button: every page arrives whole and fresh, with or without JavaScript. */
export function ButtonLink({
  href,
  children,
  tone = "plain",
  size = "normal",
  download,
  newTab,
  label,
}: ButtonLinkProps) {
  return (
    <a
      href={href}
      download={download}
      target={newTab ? "_blank" : undefined}
      rel={newTab ? "noopener" : undefined}
      aria-label={label}
      className={buttonClass(tone, size)}
    >
      {children}
    </a>
  );
}

type DisabledButtonProps = {
  children: ReactNode;
  /** Why it cannot be done now. */
  reason: ReactNode;
  /** The clause that says so, with a link to it where there is one. */
  citation?: { text: string; href?: string };
  /** Who may lift it, or what has to happen first. */
  liftedBy?: ReactNode;
  size?: ButtonSize;
};

/** A step that cannot be taken now: dashed, with the reason in words beside it, never a mute grey button. */
export function DisabledButton({ children, reason, citation, liftedBy, size = "normal" }: DisabledButtonProps) {
  const padding = size === "small" ? "min-h-8 px-2.5 py-0.5" : "min-h-11 px-3.5 py-1.5 sm:min-h-10";
  return (
    <span className="inline-flex max-w-3xl items-center gap-x-3 gap-y-1 max-sm:flex-wrap">
      <span
        className={`inline-flex shrink-0 items-center gap-1.5 rounded-md border border-dashed border-edge bg-page text-sm font-semibold text-soft ${padding}`}
      >
        {children}
        <span className="sr-only"> (chưa thực hiện được)</span>
      </span>
      <span className="text-sm text-soft">
        {reason}
        {citation ? <> · {citation.href ? <a href={citation.href}>{citation.text}</a> : citation.text}</> : null}
        {liftedBy ? <> · {liftedBy}</> : null}
      </span>
    </span>
  );
}
