"use client";

/** A unit in a list; `above`, the unit above it, tells two of the same name apart. */
export function UnitName({ name, above }: { name: string; above: string | null }) {
  return (
    <>
      {name}
      {above ? <span className="block text-sm text-soft">{above}</span> : null}
    </>
  );
}
