"use client";

import { gradeNames } from "@/components/ui/levels";
import type { FieldProps } from "./field-frame";
import { RadioGroupField } from "./radio-group-field";

const items = Object.entries(gradeNames).map(([value, label]) => ({ value, label }));

/** `savedValue`: only a grade this same person gave before. */
type GradeChoiceFieldProps = FieldProps & { savedValue?: string };

export function GradeChoiceField({ savedValue, ...field }: GradeChoiceFieldProps) {
  return <RadioGroupField items={items} defaultValue={savedValue} layout="row" {...field} />;
}
