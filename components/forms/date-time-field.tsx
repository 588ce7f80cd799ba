"use client";

import { useState } from "react";
import { formatDayWithWeekday, parseTypedDay } from "@/lib/core/format";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type DateTimeFieldProps = FieldProps & {
  /** Wall clock of Asia/Ho_Chi_Minh: "2024-12-05T07:30". */
  defaultValue?: string | null;
  min?: string;
  max?: string;
};

function readBack(typed: string): string | null {
  const [dayPart = "", time = ""] = typed.split("T");
  const day = parseTypedDay(dayPart);
  return day && time ? `${formatDayWithWeekday(day)}, ${time.slice(0, 5)}` : null;
}

/** Sends "YYYY-MM-DDTHH:mm" and reads it back in Vietnamese, because the browser's own box may show month first and AM/PM. */
export function DateTimeField({ name, defaultValue, min, max, ...frame }: DateTimeFieldProps) {
  const field = useField(name, defaultValue ?? "");
  const [typed, setTyped] = useState(field.value);
  const said = readBack(typed);
  const readBackId = `${field.id}-time`;
  return (
    <FieldFrame field={field} {...frame}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={field.id}
          name={name}
          type="datetime-local"
          placeholder="2024-12-05T07:30"
          defaultValue={field.value}
          min={min}
          max={max}
          onInput={(event) => setTyped(event.currentTarget.value)}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, frame.hint, readBackId)}
          className={`${controlClass} max-w-64`}
        />
        <span id={readBackId} className={`text-sm ${said ? "font-semibold" : "text-soft"}`}>
          {said ?? "ngày/tháng/năm, giờ:phút"}
        </span>
      </span>
    </FieldFrame>
  );
}
