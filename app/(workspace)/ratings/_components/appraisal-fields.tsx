import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { levelCodes, levelNames } from "@/components/ui/levels";
import type { Candidate } from "@/lib/ratings/queries/get-group";
import { LevelCell } from "./level-cell";
import { PointTotals } from "./point-totals";

const OPTIONS = levelCodes.map((code) => ({ value: code, label: levelNames[code] }));

/** One person of a group: what came up, and the appraisal to be chosen; nothing is chosen beforehand. */
export function AppraisalFields({ row }: { row: Candidate }) {
  return (
    <fieldset className="border-b border-hairline pb-4 last:border-b-0">
      <legend className="font-semibold">{row.name}</legend>
      <p className="mb-2 text-sm text-soft">
        {[row.title ?? row.homeUnit, row.homeAbove].filter(Boolean).join(", ")} · tự nhận{" "}
        <LevelCell level={row.selfLevel} /> · bỏ phiếu <LevelCell level={row.voteLevel} /> · cấp ủy đề nghị{" "}
        <LevelCell level={row.proposalLevel} /> · thẩm định hiện có <LevelCell level={row.appraisalLevel} />
        {(row.points?.scorers ?? []).length > 0 ? " · " : null}
        <PointTotals subject={row} totals={row.points?.scorers ?? []} />
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`ratings.${row.id}.level`}
          label="Mức thẩm định"
          options={OPTIONS}
          placeholder="Chưa thẩm định"
          optional
        />
        <TextField name={`ratings.${row.id}.reason`} label="Lý do (khi khác mức đề nghị)" optional />
      </div>
    </fieldset>
  );
}
