import type { ReactNode } from "react";

/** The question under which more is folded: looks like a link, dotted, and works without scripts. */
export function FoldSummary({ children }: { children: ReactNode }) {
  return (
    <summary className="inline-block list-none text-link underline decoration-dotted underline-offset-3 group-open:decoration-solid">
      {children}
    </summary>
  );
}
