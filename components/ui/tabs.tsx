import { formatCount } from "@/lib/core/format";

export type Tab = { label: string; href: string; current: boolean; count?: number };

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-4 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href} className="-mb-px">
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="inline-flex min-h-10 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink no-underline -outline-offset-3 hover:border-line aria-[current=page]:border-brand aria-[current=page]:font-semibold"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-sm font-normal text-soft">{formatCount(tab.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
