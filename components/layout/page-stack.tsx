import type { ReactNode } from "react";

/** The parts of a page one below the other, at the usual distance. */
export function PageStack({ children }: { children: ReactNode }) {
  return <div className="space-y-4">{children}</div>;
}
