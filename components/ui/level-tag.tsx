"use client";

import { type LevelCode, levelNames, levelShortNames, levelTextClass } from "./levels";

const shapes: Record<LevelCode, string> = {
  excellent: "M8 .9 10.2 5.6 15.3 6.2 11.5 9.7 12.5 14.8 8 12.3 3.5 14.8 4.5 9.7 .7 6.2 5.8 5.6Z",
  good: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  fair: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM8 3.1v9.8a4.9 4.9 0 0 0 0-9.8Z",
  failed: "M3.4 1.6 8 6.2 12.6 1.6 14.4 3.4 9.8 8 14.4 12.6 12.6 14.4 8 9.8 3.4 14.4 1.6 12.6 6.2 8 1.6 3.4Z",
};

/** Star, disc, half disc, cross: drawn, so that they look the same on every machine and on paper. */
function LevelGlyph({ level }: { level: LevelCode }) {
  return (
    <svg viewBox="0 0 16 16" width="0.85em" height="0.85em" aria-hidden="true" className="inline-block align-[-0.06em]">
      <path d={shapes[level]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

type LevelTagProps = { level: LevelCode; form?: "full" | "short" | "glyph" };

/** A level by shape, colour and words; the short and the bare form keep the full name for screen readers and as a tooltip. */
export function LevelTag({ level, form = "full" }: LevelTagProps) {
  const visible = { full: levelNames[level], short: levelShortNames[level], glyph: null }[form];
  return (
    <span className={`font-semibold ${levelTextClass[level]}`} title={form === "full" ? undefined : levelNames[level]}>
      <LevelGlyph level={level} />
      {visible ? <span aria-hidden={form === "full" ? undefined : true}> {visible}</span> : null}
      {form === "full" ? null : <span className="sr-only">{levelNames[level]}</span>}
    </span>
  );
}
