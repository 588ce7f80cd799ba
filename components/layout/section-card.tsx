import type { ReactNode } from "react";

type SectionCardProps = {
  title?: ReactNode;
  /** Beside the title, quieter: a count, a date. */
  aside?: ReactNode;
  /** For links to this part of the page. */
  id?: string;
  /** A table that reaches the edges. */
  flush?: boolean;
  footer?: ReactNode;
  children: ReactNode;
};

export function SectionCard({ title, aside, id, flush = false, footer, children }: SectionCardProps) {
  return (
    <section id={id} className="min-w-0 rounded-lg border border-line bg-card">
      {title ? (
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-3.5 pb-2">
          <h2 className="text-base">{title}</h2>
          {aside ? <div className="text-sm text-soft">{aside}</div> : null}
        </div>
      ) : null}
      <div className={flush ? undefined : `px-4 pb-4 ${title ? "" : "pt-4"}`}>{children}</div>
      {footer ? <div className="border-t border-hairline px-4 py-3 text-sm text-soft">{footer}</div> : null}
    </section>
  );
}
