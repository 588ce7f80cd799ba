"use client";

import { useState } from "react";
import { formatDayWithWeekday, parseTypedDay } from "@/lib/core/format";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type DateFieldProps = FieldProps & { defaultValue?: string | null; min?: string; max?: string };

/**
 * The browser's own date box sends "YYYY-MM-DD" but shows the day in the language of the browser, at times month first;
 * so the day is read back beside it with its weekday. An old browser shows a text box: the server also accepts 14/12/2024.
 */
export function DateField({ name, defaultValue, min, max, ...frame }: DateFieldProps) {
  const field = useField(name, defaultValue ?? "");
  const [typed, setTyped] = useState(field.value);
  const readBackId = `${field.id}-day`;
  const day = parseTypedDay(typed);
  return (
    <FieldFrame field={field} {...frame}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={field.id}
          name={name}
          type="date"
          placeholder="dd/MM/yyyy"
          defaultValue={field.value}
          min={min}
          max={max}
          onInput={(event) => setTyped(event.currentTarget.value)}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, frame.hint, readBackId)}
          className={`${controlClass} max-w-44`}
        />
        <span id={readBackId} className={`text-sm ${day ? "font-semibold" : "text-soft"}`}>
          {day ? formatDayWithWeekday(day) : "ngày/tháng/năm"}
        </span>
      </span>
    </FieldFrame>
  );
}
