"use client";

import { LevelTag } from "@/components/ui/level-tag";
import type { Level } from "@/lib/regulations/levels";

/** A step of the ladder in a table; an empty step says so in words for screen readers. */
export function LevelCell({ level, form = "short" }: { level: Level | null; form?: "short" | "glyph" }) {
  if (level) return <LevelTag level={level} form={form} />;
  return (
    <span className="text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">chưa có</span>
    </span>
  );
}
