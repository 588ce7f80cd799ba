"use client";

import { LevelTag } from "@/components/ui/level-tag";
import { levelCodes } from "@/components/ui/levels";
import type { ChoiceItem } from "./choice";
import type { FieldProps } from "./field-frame";
import { RadioGroupField } from "./radio-group-field";

type LevelChoiceFieldProps = FieldProps & {
  /** Only a value this same person gave before: nothing is ever proposed to a rater. */
  savedValue?: string;
  layout?: "stacked" | "row";
  /** Levels a rule excludes, each with its reason. */
  excluded?: Partial<Record<(typeof levelCodes)[number], string>>;
};

/** The four levels, in full, none chosen beforehand. */
export function LevelChoiceField({ savedValue, excluded, ...field }: LevelChoiceFieldProps) {
  const items = levelCodes.map((code): ChoiceItem => {
    const reason = excluded?.[code];
    return { value: code, label: <LevelTag level={code} />, ...(reason ? { disabledReason: reason } : {}) };
  });
  return <RadioGroupField items={items} defaultValue={savedValue} {...field} />;
}
