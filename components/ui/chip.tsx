"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type Tone, toneEdge, toneTint } from "./tones";

/** A short state in words on its colour; late ones also carry a clock. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1 rounded-sm px-2 py-px text-xs font-semibold print:border print:px-1 ${toneTint[tone]} ${toneEdge[tone]}`}
    >
      {tone === "late" ? <Icon name="late" className="size-3.5" /> : null}
      {children}
    </span>
  );
}
