import type { ReactNode } from "react";

type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  columns?: 1 | 2 | 3;
  /** The legend looks like the label of one field instead of a heading. */
  quiet?: boolean;
  children: ReactNode;
};

const grids = {
  1: "space-y-5",
  2: "grid gap-x-5 gap-y-5 sm:grid-cols-2",
  3: "grid gap-x-5 gap-y-5 sm:grid-cols-3",
} as const;

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, columns = 1, quiet = false, children }: FieldsetProps) {
  return (
    <fieldset>
      <legend className={quiet ? "mb-1 font-semibold" : "mb-2 text-lg font-semibold"}>{legend}</legend>
      {hint ? <p className="mb-3 text-sm text-soft">{hint}</p> : null}
      <div className={grids[columns]}>{children}</div>
    </fieldset>
  );
}
