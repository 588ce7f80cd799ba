"use client";

import { DateField } from "./date-field";
import { Fieldset } from "./fieldset";
import { TimeField } from "./time-field";

type DateTimeFieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** Wall clock of Asia/Ho_Chi_Minh: "2024-12-05T07:30". */
  defaultValue?: string | null;
  min?: string;
  max?: string;
};

/** A day and a time of day; sends `<name>.day` and `<name>.time`, which the server reads as one wall-clock time. */
export function DateTimeField({ name, label, hint, defaultValue, min, max }: DateTimeFieldProps) {
  const [day, time] = (defaultValue ?? "").split("T");
  return (
    <Fieldset legend={label} hint={hint} quiet>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <DateField name={`${name}.day`} label="Ngày" defaultValue={day} min={min} max={max} />
        <TimeField name={`${name}.time`} label="Giờ" defaultValue={time?.slice(0, 5)} />
      </div>
    </Fieldset>
  );
}
