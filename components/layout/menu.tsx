import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import type { SwitchOption } from "./nav-types";

type MenuProps = { label: string; text: string; align?: "left" | "right"; boxed?: boolean; children: ReactNode };

/** A small menu that opens without scripts. */
export function Menu({ label, text, align = "left", boxed = true, children }: MenuProps) {
  return (
    <details className="relative min-w-0" data-menu name="shell-menu">
      <summary
        className={`flex list-none items-center gap-1 rounded-md px-2.5 py-1.5 text-sm ${boxed ? "border border-line bg-card" : ""}`}
      >
        <span className="sr-only">{label}: </span>
        <span className="truncate">{text}</span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </summary>
      <div
        className={`absolute top-full z-30 mt-1 max-h-[70vh] w-max max-w-[min(22rem,80vw)] min-w-full overflow-y-auto rounded-md border border-line bg-card py-1 shadow-lg ${align === "right" ? "right-0" : "left-0"}`}
      >
        {children}
      </div>
    </details>
  );
}

export const menuItemClass =
  "block w-full px-3 py-2 text-left text-sm text-ink no-underline hover:bg-page aria-[current=true]:font-semibold";

/** A menu of places to switch to; plain text when there is only one. */
export function SwitchMenu({
  label,
  text,
  options,
}: {
  label: string;
  text: string;
  options?: readonly SwitchOption[];
}) {
  if (!options || options.length < 2) {
    return (
      <span className="min-w-0 truncate rounded-md border border-line px-2.5 py-1.5 text-sm">
        <span className="sr-only">{label}: </span>
        {text}
      </span>
    );
  }
  return (
    <Menu label={label} text={text}>
      <ul>
        {options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.current || undefined} className={menuItemClass}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
