import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { Callout } from "@/components/ui/callout";
import { formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { Period, PersonDetail } from "@/lib/people/dto";
import { CONDITION_NAMES } from "@/lib/people/rules";
import { ENTRY_KINDS, type EntryKind } from "@/lib/people/schema";
import { endEntryAction } from "../../../actions";

type Named = Period & { words: string };

function findEntry(person: PersonDetail, kind: EntryKind, entryId: string): Named | null {
  if (kind === "condition") {
    const found = person.conditions.find(({ id }) => id === entryId);
    return found ? { ...found, words: CONDITION_NAMES[found.kind] } : null;
  }
  if (kind === "position") {
    const found = person.positions.find(({ id }) => id === entryId);
    return found ? { ...found, words: `${found.title}, ${found.unit.name}` } : null;
  }
  const found = person.seats.find(({ id }) => id === entryId);
  return found ? { ...found, words: `${found.title}, ${found.collective.name}` } : null;
}

export function EndForm({ person, kind: wanted, entryId }: { person: PersonDetail; kind: string; entryId: string }) {
  const kind = ENTRY_KINDS.find((each) => each === wanted);
  const entry = kind && findEntry(person, kind, entryId);
  if (!kind || !entry) notFound();
  return (
    <div className="space-y-4">
      <Callout title={entry.words}>
        Bắt đầu từ {formatDay(entry.validFrom)}. Mục này không bị xóa, chỉ ghi thêm ngày thôi.
      </Callout>
      <ActionForm
        action={endEntryAction}
        name={`end-${entryId}`}
        submitLabel="Ghi ngày thôi"
        idempotencyKey={newRandomId()}
        hidden={{ personId: person.id, kind, entryId }}
      >
        <DateField name="endsOn" label="Thôi từ ngày" hint="Ngày đầu tiên không còn giữ." />
      </ActionForm>
    </div>
  );
}
