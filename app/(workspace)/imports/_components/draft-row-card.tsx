import { CheckboxField } from "@/components/forms/checkbox-field";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import type { ImportOutcome } from "@/lib/db/generated/enums";
import type { DraftRow } from "@/lib/imports/dto";
import { OUTCOME_NAMES } from "@/lib/imports/rules";
import { WhoIsIt } from "./who-is-it";

const TONES: Record<ImportOutcome, Tone> = {
  problem: "soon",
  question: "info",
  add: "ok",
  change: "ok",
  same: "idle",
};

/** One line: what recording it does, or what is wrong and the remedy. */
export function DraftRowCard({ row, mayExclude }: { row: DraftRow; mayExclude: boolean }) {
  return (
    <li className="py-3">
      <input type="hidden" name="shown[]" value={row.ordinal} />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-base">
          <span className="font-normal text-soft">
            {row.sheet}, dòng {row.number}:
          </span>{" "}
          {row.label}
        </h3>
        {row.excluded ? (
          <Chip tone="idle">Đã loại</Chip>
        ) : (
          <Chip tone={TONES[row.outcome]}>{OUTCOME_NAMES[row.outcome]}</Chip>
        )}
      </div>
      {row.excluded ? null : (
        <>
          <ul className="mt-1 list-disc space-y-0.5 pl-5">
            {row.problems.map(({ column, text }) => (
              <li key={`${column}${text}`}>
                <b>{column}:</b> {text}
              </li>
            ))}
            {row.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          {row.candidates.length > 0 ? <WhoIsIt row={row} /> : null}
        </>
      )}
      {mayExclude ? (
        <CheckboxField
          name="excluded[]"
          value={String(row.ordinal)}
          label={
            <>
              Loại dòng này, không ghi<span className="sr-only">: {row.label}</span>
            </>
          }
          defaultChecked={row.excluded}
        />
      ) : null}
    </li>
  );
}
