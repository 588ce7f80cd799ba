import { NavLink } from "./nav-link";
import type { NavItem } from "./nav-types";

export function CountBadge({ count }: { count: number | undefined }) {
  if (!count) return null;
  return (
    <span className="rounded-full bg-late-tint px-2 text-xs font-semibold text-late">
      {count}
      <span className="sr-only"> việc chờ</span>
    </span>
  );
}

const linkClass =
  "flex items-center justify-between gap-2 rounded-md border border-transparent px-3 py-1.5 text-ink no-underline hover:bg-card aria-[current=page]:border-line aria-[current=page]:border-l-brand aria-[current=page]:border-l-3 aria-[current=page]:bg-card aria-[current=page]:pl-2.5 aria-[current=page]:font-semibold";

/** The nouns this person may use, down the left side. */
export function NavRail({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label="Phần mục" className="hidden border-r border-line bg-rail px-3 py-4 md:block print:hidden">
      <ul className="sticky top-4 space-y-0.5">
        {items.map((item) => (
          <li key={item.href} className={item.startsGroup ? "mt-2 border-t border-line pt-2" : undefined}>
            <NavLink href={item.href} className={linkClass}>
              {item.label}
              <CountBadge count={item.count} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
