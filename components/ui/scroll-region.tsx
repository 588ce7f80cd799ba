import type { ReactNode } from "react";

/** A wide table that scrolls by itself on a narrow screen; reached and moved by keyboard, whole on paper. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      {children}
    </section>
  );
}
