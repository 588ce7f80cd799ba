import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One quiet line above the title: where and when, or breadcrumbs. */
  eyebrow?: ReactNode;
  /** One sentence below it: what this page is for, when the title does not say it. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        {eyebrow ? <div className="text-xs text-soft">{eyebrow}</div> : null}
        <h1 className="text-xl">{title}</h1>
        {lead ? <p className="mt-1 max-w-prose text-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2 max-sm:w-full print:hidden">{actions}</div> : null}
    </div>
  );
}
