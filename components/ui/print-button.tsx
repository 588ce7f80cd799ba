"use client";

import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { useScripted } from "./use-scripted";

/** Opens the print window; without scripts it says which keys do. */
export function PrintButton({ children = "In trang này" }: { children?: ReactNode }) {
  const scripted = useScripted();
  if (!scripted) return <span className="text-sm text-soft print:hidden">In trang này: Ctrl + P</span>;
  return (
    <button type="button" onClick={() => window.print()} className={`${buttonClass("plain")} print:hidden`}>
      {children}
    </button>
  );
}
