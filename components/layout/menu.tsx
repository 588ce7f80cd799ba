import { ChevronDown, CircleUser } from "lucide-react";
import type { ReactNode } from "react";
import type { ChoiceOption } from "./nav-types";

type MenuProps = {
  label: string;
  text: ReactNode;
  /** `account`: at the right end, a symbol instead of the name on a phone. */
  shape?: "switch" | "account";
  /** Keeps its text whole while its neighbours shorten. */
  rigid?: boolean;
  pushed?: boolean;
  children: ReactNode;
};

/** A small menu that opens without scripts. */
export function Menu({ label, text, shape = "switch", rigid = false, pushed = false, children }: MenuProps) {
  const isAccount = shape === "account";
  return (
    <details
      className={`relative ${rigid || isAccount ? "shrink-0" : "min-w-0"} ${pushed ? "ml-auto" : ""}`}
      data-menu
      name="shell-menu"
    >
      <summary
        className={`flex min-h-9 list-none items-center gap-1 rounded-md px-2.5 py-1 text-sm ${isAccount ? "" : "border border-line bg-card"}`}
      >
        <span className="sr-only">{label}: </span>
        {isAccount ? <CircleUser aria-hidden="true" className="size-5 sm:hidden" /> : null}
        <span
          className={
            isAccount ? "max-sm:sr-only" : "max-sm:line-clamp-2 max-sm:text-xs max-sm:leading-tight sm:truncate"
          }
        >
          {text}
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
      </summary>
      <div
        className={`absolute top-full z-30 mt-1 max-h-[70vh] w-max max-w-[min(22rem,80vw)] min-w-full overflow-y-auto rounded-md border border-line bg-card py-1 shadow-lg ${isAccount ? "right-0" : "left-0"}`}
      >
        {children}
      </div>
    </details>
  );
}

export const menuItemClass =
  "block w-full px-3 py-2 text-left text-sm text-ink no-underline hover:bg-page aria-[current=true]:font-semibold";

type OnlyOneProps = { label: string; text: ReactNode; rigid: boolean };

function OnlyOne({ label, text, rigid }: OnlyOneProps) {
  return (
    <span
      className={`${rigid ? "shrink-0" : "min-w-0 max-sm:text-xs sm:truncate"} rounded-md border border-line px-2.5 py-1.5 text-sm`}
    >
      <span className="sr-only">{label}: </span>
      {text}
    </span>
  );
}

type ChoiceMenuProps = {
  label: string;
  text: ReactNode;
  name: string;
  options?: readonly ChoiceOption[];
  action: (data: FormData) => Promise<void>;
  /** Keeps its text whole while its neighbours shorten. */
  rigid?: boolean;
};

/** A menu of things of which one holds; plain text when there is only one. Choosing is remembered: buttons of a form, not links. */
export function ChoiceMenu({ label, text, name, options, action, rigid = false }: ChoiceMenuProps) {
  if (!options || options.length < 2) return <OnlyOne label={label} text={text} rigid={rigid} />;
  return (
    <Menu label={label} text={text} rigid={rigid}>
      <form action={action}>
        <ul>
          {options.map((option) => (
            <li key={option.value}>
              <button
                type="submit"
                name={name}
                value={option.value}
                aria-current={option.current || undefined}
                className={menuItemClass}
              >
                {option.label}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Menu>
  );
}
