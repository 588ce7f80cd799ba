"use client";

import { useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { useScripted } from "@/components/ui/use-scripted";
import { formatDay, formatDayWithWeekday, parseTypedDay } from "@/lib/core/format";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type DateFieldProps = FieldProps & { defaultValue?: string | null; min?: string; max?: string };

function asTyped(value: string): string {
  const day = parseTypedDay(value);
  return day ? formatDay(day) : value;
}

type DayPickerProps = { label: string; min?: string; max?: string; dayOf: () => string; onPick: (day: string) => void };

/** The calendar of the browser, opened by a button; it only fills the text box. */
function DayPicker({ label, min, max, dayOf, onPick }: DayPickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  function open() {
    if (!picker.current) return;
    picker.current.value = dayOf();
    picker.current.showPicker();
  }
  return (
    <span className="relative">
      <button type="button" onClick={open} aria-label={`Chọn trên lịch: ${label}`} className={buttonClass("plain")}>
        Chọn trên lịch
      </button>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        onChange={(event) => onPick(event.currentTarget.value)}
        className="pointer-events-none absolute bottom-0 left-0 size-px opacity-0"
      />
    </span>
  );
}

/**
 * A day typed as dd/MM/yyyy. Not the browser's own date box: that one shows the day in the language of the browser, often month first,
 * where 05/12 would be read as 5 December and mean 12 May. Sends what was typed; the server takes 14/12/2024, 14122024 and 2024-12-14.
 */
export function DateField({ name, defaultValue, min, max, ...frame }: DateFieldProps) {
  const field = useField(name, defaultValue ?? "");
  const [typed, setTyped] = useState(field.value);
  const input = useRef<HTMLInputElement>(null);
  const scripted = useScripted();
  const readBackId = `${field.id}-day`;
  const day = parseTypedDay(typed);

  function pick(chosen: string) {
    if (!input.current || !chosen) return;
    input.current.value = formatDay(chosen);
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    input.current.focus();
  }
  return (
    <FieldFrame field={field} {...frame}>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <input
          ref={input}
          id={field.id}
          name={name}
          type="text"
          inputMode="numeric"
          placeholder="dd/MM/yyyy"
          autoComplete="off"
          maxLength={10}
          defaultValue={asTyped(field.value)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          aria-required={frame.optional ? undefined : true}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, frame.hint, readBackId)}
          className={`${controlClass} max-w-36`}
        />
        {scripted ? <DayPicker label={frame.label} min={min} max={max} dayOf={() => day ?? ""} onPick={pick} /> : null}
        <span id={readBackId} className={`text-sm ${day ? "" : "text-soft"}`}>
          {day ? formatDayWithWeekday(day) : "ngày/tháng/năm"}
        </span>
      </span>
    </FieldFrame>
  );
}
