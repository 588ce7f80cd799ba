import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode };

/** Facts about one thing: term on the left, value on the right; one under the other on a phone. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="text-sm">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid gap-x-4 border-b border-hairline py-2 last:border-b-0 sm:grid-cols-[minmax(7rem,1fr)_minmax(0,2fr)]"
        >
          <dt className="text-soft">{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
