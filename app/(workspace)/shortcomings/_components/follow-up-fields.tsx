import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import type { UnitChoice } from "@/lib/shortcomings/queries/form-choices";

type Props = {
  clearers: readonly UnitChoice[];
  defaults?: { dueOn: string | null; obstacle: string | null; clearerUnitId: string | null };
};

/** When it should be done, what stands in the way and who has to clear that. */
export function FollowUpFields({ clearers, defaults }: Props) {
  return (
    <>
      <DateField name="dueOn" label="Hạn khắc phục" optional defaultValue={defaults?.dueOn} />
      <TextAreaField
        name="obstacle"
        label="Khó khăn, vướng mắc"
        optional
        defaultValue={defaults?.obstacle ?? undefined}
      />
      <SelectField
        name="clearerUnitId"
        label="Nơi tháo gỡ"
        hint="Đơn vị có thẩm quyền tháo gỡ khó khăn, vướng mắc nói trên."
        optional
        placeholder="Không cần tháo gỡ"
        options={clearers.map((unit) => ({ value: unit.id, label: unit.name }))}
        defaultValue={defaults?.clearerUnitId ?? undefined}
      />
    </>
  );
}
