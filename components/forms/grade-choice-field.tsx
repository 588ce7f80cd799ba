"use client";

import type { FieldProps } from "./field-frame";
import { RadioGroupField } from "./radio-group-field";

/** The four grades of one criterion; a grade is not a level. */
const grades = [
  { value: "excellent", label: "Xuất sắc" },
  { value: "good", label: "Tốt" },
  { value: "average", label: "Trung bình" },
  { value: "poor", label: "Kém" },
] as const;

type GradeChoiceFieldProps = FieldProps & { savedValue?: string };

export function GradeChoiceField({ savedValue, ...field }: GradeChoiceFieldProps) {
  return <RadioGroupField items={grades} defaultValue={savedValue} layout="row" {...field} />;
}
