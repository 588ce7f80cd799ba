import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { boundName, DEADLINE_BOUNDS, type DeadlineBound } from "@/lib/cycles/rules/deadline-kinds";

const HINTS: Record<DeadlineBound, string> = {
  before: "ngày cuối là ngày liền trước",
  through: "kể cả ngày đó, đến 24 giờ",
};

type LimitFieldsProps = {
  prefix?: string;
  label: string;
  bound?: DeadlineBound;
  dueOn?: string;
  hint?: string;
  /** Where many stand in one form, the two wordings are explained once above them. */
  compact?: boolean;
};

/** A day and whether it is included: the two wordings are different deadlines. */
export function LimitFields({ prefix = "", label, bound, dueOn, hint, compact = false }: LimitFieldsProps) {
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <RadioGroupField
        name={`${prefix}bound`}
        label={label}
        defaultValue={bound}
        layout={compact ? "row" : "stacked"}
        items={DEADLINE_BOUNDS.map((value) => ({
          value,
          label: boundName(value),
          ...(compact ? {} : { hint: HINTS[value] }),
        }))}
      />
      <DateField name={`${prefix}dueOn`} label="Ngày" defaultValue={dueOn} hint={hint} />
    </div>
  );
}
