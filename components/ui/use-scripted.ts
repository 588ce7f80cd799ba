"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and without scripts: what needs them is not offered there. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
