import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { Chip } from "@/components/ui/chip";
import { formatDateTime } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { ConclusionVersion, DisciplineVersion } from "@/lib/task-results/dto";

type Entry = ConclusionVersion | DisciplineVersion;

/** What became of a version, beside its name. */
export function EntryMarks({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.isWithdrawn ? <Chip tone="idle">đã rút</Chip> : null}
      {entry.isSuperseded ? <Chip tone="idle">đã thay</Chip> : null}
      {entry.selfDiscovered ? <Chip tone="info">tự phát hiện, khắc phục</Chip> : null}
    </>
  );
}

/** Who recorded a version, when and why. */
export function EntryWriter({ entry }: { entry: Entry }) {
  return (
    <p className="text-sm text-soft">
      {entry.actorName}, {formatDateTime(entry.recordedAt)}
      {entry.reason ? ` – lý do: ${entry.reason}` : null}
    </p>
  );
}

type WithdrawProps = {
  action: Parameters<typeof ActionForm>[0]["action"];
  /** What is taken back. */
  id: string;
  hidden: Record<string, string>;
  label: string;
};

/** Takes back what was recorded, with the reason. */
export function WithdrawForm({ action, id, hidden, label }: WithdrawProps) {
  return (
    <ActionForm
      action={action}
      name={`withdraw-${id}`}
      submitLabel={label}
      submitTone="danger"
      idempotencyKey={newRandomId()}
      hidden={hidden}
    >
      <TextAreaField name="reason" label="Lý do rút" rows={2} />
    </ActionForm>
  );
}
