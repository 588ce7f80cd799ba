import { ActionForm } from "@/components/forms/action-form";
import { NumberField } from "@/components/forms/number-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { LevelTag } from "@/components/ui/level-tag";
import type { BallotEntryRow } from "@/lib/ballots/queries/load-ballots";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import { newRandomId } from "@/lib/core/ids";
import { LEVELS } from "@/lib/regulations/levels";
import { closeBallotAction } from "../../../../actions";

/** The tellers' count. Everything empty: nothing is proposed to those who count. */
export function TallyForm({ ballot }: { ballot: BallotView }) {
  const isPaper = ballot.form === "secretPaper";
  return (
    <ActionForm
      action={closeBallotAction}
      name={`tally-${ballot.id}`}
      submitLabel="Kiểm tra khớp và chốt kết quả"
      idempotencyKey={newRandomId()}
      version={ballot.version}
      hidden={{ ballotId: ballot.id }}
    >
      <SectionCard title={isPaper ? "Số phiếu" : "Số người biểu quyết"}>
        <div className="space-y-4">
          <div className="flex flex-wrap gap-x-6 gap-y-3">
            <NumberField
              name="issued"
              label={isPaper ? "Phát ra" : "Số người biểu quyết"}
              hint={`tối đa ${ballot.rollSize}`}
            />
            {isPaper ? (
              <>
                <NumberField name="returned" label="Thu về" hint="phát ra = thu về + không thu về" />
                <NumberField name="lost" label="Không thu về" hint="nhập 0 nếu không có" />
                <NumberField name="valid" label="Hợp lệ" hint="thu về = hợp lệ + không hợp lệ" />
                <NumberField name="invalid" label="Không hợp lệ" hint="nhập 0 nếu không có" />
              </>
            ) : null}
          </div>
          <TextField
            name="tellers"
            label={isPaper ? "Ban kiểm phiếu" : "Người đếm biểu quyết"}
            hint="Họ và tên, cách nhau bằng dấu phẩy."
            maxLength={500}
          />
        </div>
      </SectionCard>
      <SectionCard
        title="Từng đối tượng"
        aside={`bốn mức + ${isPaper ? "để trống, hỏng" : "không biểu quyết"} = ${isPaper ? "số phiếu hợp lệ" : "số người biểu quyết"}`}
        flush
      >
        <ul className="divide-y divide-hairline">
          {ballot.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} isPaper={isPaper} />
          ))}
        </ul>
      </SectionCard>
    </ActionForm>
  );
}

function EntryRow({ entry, isPaper }: { entry: BallotEntryRow; isPaper: boolean }) {
  return (
    <li className="px-4 py-3">
      <fieldset>
        <legend className="mb-1.5 font-semibold">
          {entry.ordinal}. {entry.name}
          {entry.title ? <span className="font-normal text-soft"> – {entry.title}</span> : null}
        </legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-5">
          {LEVELS.map((level) => (
            <div key={level}>
              <p className="text-sm" aria-hidden="true">
                <LevelTag level={level} form="short" />
              </p>
              <NumberField
                name={`rows.${entry.id}.${level}`}
                label={`${entry.name}: ${LEVEL_WORDS[level]}`}
                labelHidden
              />
            </div>
          ))}
          <div>
            <p className="text-sm text-soft" aria-hidden="true">
              {isPaper ? "Trống, hỏng" : "Không biểu quyết"}
            </p>
            <NumberField
              name={`rows.${entry.id}.blank`}
              label={`${entry.name}: ${isPaper ? "dòng để trống, hỏng" : "không biểu quyết"}`}
              labelHidden
            />
          </div>
        </div>
      </fieldset>
    </li>
  );
}

const LEVEL_WORDS = {
  excellent: "hoàn thành xuất sắc nhiệm vụ",
  good: "hoàn thành tốt nhiệm vụ",
  fair: "hoàn thành nhiệm vụ",
  failed: "không hoàn thành nhiệm vụ",
} as const;
