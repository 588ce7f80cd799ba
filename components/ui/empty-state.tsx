import type { ReactNode } from "react";

/** An empty list says what happens next and when, never only that it is empty. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-edge bg-rail px-4 py-5">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-sm text-soft">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
