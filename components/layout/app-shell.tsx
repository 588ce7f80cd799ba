import type { ReactNode } from "react";
import { MenuDismiss } from "./menu-dismiss";
import { NavBarPhone } from "./nav-bar-phone";
import { NavRail } from "./nav-rail";
import type { NavItem } from "./nav-types";
import { TopBar, type TopBarProps } from "./top-bar";

type AppShellProps = TopBarProps & {
  nav: readonly NavItem[];
  /** What the demonstration says of itself: data and clock. */
  demoBanner: string | null;
  /** Says that another season than the current one is looked at, with the way back. */
  lookingBack: ReactNode;
  children: ReactNode;
};

/** The frame around every page of a signed-in person. On paper only a line with unit and season remains of it. */
export function AppShell({ nav, demoBanner, lookingBack, children, ...top }: AppShellProps) {
  return (
    <div data-account={top.account.id} className="flex min-h-screen flex-col">
      <a
        href="#main"
        className="sr-only z-40 bg-card px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Đến nội dung chính
      </a>
      <header className="print:hidden">
        <TopBar {...top} />
        {demoBanner ? <p className="bg-banner px-4 py-1 text-xs text-on-banner md:px-6">{demoBanner}</p> : null}
        {lookingBack}
      </header>
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[13.25rem_minmax(0,1fr)] print:block">
        <NavRail items={nav} />
        <main
          id="main"
          tabIndex={-1}
          className="w-full max-w-7xl px-4 pt-5 pb-24 focus:outline-none md:px-7 md:pb-10 print:p-0"
        >
          <p className="hidden border-b border-line pb-1 text-sm print:mb-3 print:block">
            {top.unit.name}
            <span className="frame-season"> · {top.season.label}</span>
          </p>
          {children}
        </main>
      </div>
      <NavBarPhone items={nav} />
      <MenuDismiss />
    </div>
  );
}
