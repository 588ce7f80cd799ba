import { NavLink } from "./nav-link";
import { CountBadge } from "./nav-rail";
import type { NavItem } from "./nav-types";

const slotClass =
  "flex min-h-14 flex-col items-center justify-center border-t-3 border-transparent px-1 text-center text-xs leading-tight text-ink no-underline aria-[current=page]:border-brand aria-[current=page]:font-semibold";

/** The first four nouns at the bottom of a phone; the others open above them in a sheet, without any script. */
export function NavBarPhone({ items }: { items: readonly NavItem[] }) {
  const visible = items.length > 5 ? items.slice(0, 4) : items.slice(0, 5);
  const others = items.slice(visible.length);
  return (
    <nav
      aria-label="Phần mục, thanh dưới"
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-card md:hidden print:hidden"
    >
      {visible.map((item) => (
        <NavLink key={item.href} href={item.href} className={slotClass}>
          <span>{item.shortLabel ?? item.label}</span>
          <CountBadge count={item.count} />
        </NavLink>
      ))}
      {others.length > 0 ? (
        <details className="group" data-menu>
          <summary className={`${slotClass} list-none group-open:border-brand group-open:font-semibold`}>Thêm</summary>
          <ul className="absolute inset-x-0 bottom-full max-h-[70vh] overflow-y-auto border-y border-line bg-card pb-2 shadow-lg">
            {others.map((item) => (
              <li key={item.href} className="border-b border-hairline last:border-b-0">
                <NavLink
                  href={item.href}
                  className="flex min-h-12 items-center justify-between px-4 text-ink no-underline aria-[current=page]:bg-page aria-[current=page]:font-semibold"
                >
                  {item.label}
                  <CountBadge count={item.count} />
                </NavLink>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </nav>
  );
}
