import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { SuggestField } from "@/components/forms/suggest-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { ContentChoice } from "@/lib/critiques/queries/item-content";
import { CRITIQUE_KIND_NAMES, CRITIQUE_KINDS } from "@/lib/critiques/rules";
import type { MeetingItem, MeetingView } from "@/lib/meetings/queries/get-meeting";
import { recordCritiqueAction } from "../../actions";

type Props = { meeting: MeetingView; item: MeetingItem; content: readonly ContentChoice[] };

export const kindOptions = CRITIQUE_KINDS.map((kind) => ({ value: kind, label: CRITIQUE_KIND_NAMES[kind] }));
export const contentOptions = (content: readonly ContentChoice[]) =>
  content.map((choice) => ({ value: choice.id, label: choice.title }));

/** Type, Enter, and the cursor is back at the speaker: one line after another while people talk. */
export function CritiqueForm({ meeting, item, content }: Props) {
  const present = meeting.people.filter((person) => person.presence === "present" && person.removedReason === null);
  return (
    <ActionForm
      action={recordCritiqueAction}
      name={`critique-${item.id}`}
      submitLabel="Ghi ý kiến (Enter)"
      idempotencyKey={newRandomId()}
      hidden={{ meetingId: meeting.id, itemId: item.id }}
      focusAfterDone="speaker"
    >
      <div className="grid gap-x-3 gap-y-3 sm:grid-cols-2">
        <SuggestField
          name="speaker"
          label="Người phát biểu"
          suggestions={present.map((person) => `${person.fullName} – ${person.post}`)}
          placeholder="tên, hoặc chữ đầu: ttm"
        />
        <SelectField name="kind" label="Loại" options={kindOptions} defaultValue="shortcoming" placeholder={null} />
      </div>
      <TextField name="text" label="Nội dung ý kiến" maxLength={4000} />
      {content.length > 0 ? (
        <SelectField
          name="contentItemId"
          label="Thuộc nội dung kiểm điểm"
          optional
          options={contentOptions(content)}
          placeholder="Chung"
        />
      ) : null}
    </ActionForm>
  );
}
