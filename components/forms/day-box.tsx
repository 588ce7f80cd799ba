import { formatDay } from "@/lib/core/format";

type Props = { id: string; name: string; day: string | null | undefined; className: string };

/** A day typed as dd/MM/yyyy in a plain question by address, without scripts; the browser's own date box may show the month first. */
export function DayBox({ id, name, day, className }: Props) {
  return (
    <input
      id={id}
      name={name}
      type="text"
      inputMode="numeric"
      placeholder="dd/MM/yyyy"
      pattern="\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}|\d{8}"
      title="ngày/tháng/năm, ví dụ 05/12/2024"
      maxLength={10}
      autoComplete="off"
      defaultValue={day ? formatDay(day) : ""}
      className={className}
    />
  );
}
