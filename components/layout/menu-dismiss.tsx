"use client";

import { useEffect } from "react";

/** Closes the open menus of the shell on Escape and on a click elsewhere; without scripts they close by their own heading. */
export function MenuDismiss() {
  useEffect(() => {
    const openMenus = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
    const onPointer = (event: PointerEvent) => {
      for (const menu of openMenus())
        if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const menu of openMenus()) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
