"use client";

import { useEffect } from "react";

/** Closes the open menus of the shell on Escape, on a click elsewhere and when a form of theirs is sent; without scripts they close by their own heading. */
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
    const onSubmit = () => {
      for (const menu of openMenus()) menu.open = false;
    };
    document.addEventListener("submit", onSubmit);
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
