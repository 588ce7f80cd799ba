import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Chip } from "@/components/ui/chip";
import { FoldSummary } from "@/components/ui/fold-summary";
import { newRandomId } from "@/lib/core/ids";
import type { CritiqueRow } from "@/lib/critiques/queries/list-critiques";
import { CRITIQUE_KIND_NAMES, mayBecomeShortcoming, REPLY_KIND_NAMES, REPLY_KINDS } from "@/lib/critiques/rules";
import type { MeetingItem, MeetingView } from "@/lib/meetings/queries/get-meeting";
import { CAPACITY_NAMES } from "@/lib/meetings/rules/participants";
import { replyCritiqueAction } from "../../actions";

const replyTones = { acceptance: "ok", explanation: "info", reservedOpinion: "soon" } as const;

type Props = { meeting: MeetingView; item: MeetingItem; critiques: readonly CritiqueRow[] };

/** What was said about the subject, with the answers beneath. */
export function CritiqueList({ meeting, item, critiques }: Props) {
  if (critiques.length === 0) return <p className="text-sm text-soft">Chưa có ý kiến nào được ghi.</p>;
  return (
    <ol className="space-y-3.5" aria-label={`Ý kiến về ${item.name}`}>
      {critiques.map((critique) => (
        <li key={critique.id} className="border-l-3 border-line pl-3">
          <CritiqueText critique={critique} kind={item.kind} />
          {critique.withdrawnReason === null ? (
            <Answer meeting={meeting} item={item} critique={critique} />
          ) : (
            <p className="text-sm text-soft">Đã rút: {critique.withdrawnReason}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function CritiqueText({ critique, kind }: { critique: CritiqueRow; kind: MeetingItem["kind"] }) {
  const capacity = critique.capacities.find((entry) => entry.kind === kind)?.capacity;
  const about = [CRITIQUE_KIND_NAMES[critique.kind].toLowerCase(), critique.contentTitle].filter(Boolean).join(" · ");
  return (
    <>
      <p className="text-sm">
        <b className="text-base">{critique.speakerName}</b>{" "}
        <span className="text-soft">
          {critique.speakerPost}
          {capacity && capacity !== "voting" ? ` · ${CAPACITY_NAMES[capacity].toLowerCase()}` : ""} · {about}
        </span>
      </p>
      <p className={critique.withdrawnReason === null ? "whitespace-pre-line" : "text-soft line-through"}>
        {critique.text}
      </p>
    </>
  );
}

type AnswerProps = { meeting: MeetingView; item: MeetingItem; critique: CritiqueRow };

function Answer({ meeting, item, critique }: AnswerProps) {
  const mayCorrect = meeting.may.correctCritique.allowed;
  return (
    <>
      {critique.replyKind ? (
        <div className="mt-2 ml-3 border-l-3 border-excellent-edge pl-3">
          <p className="text-sm">
            <b>{item.name}</b>{" "}
            <Chip tone={replyTones[critique.replyKind]}>{REPLY_KIND_NAMES[critique.replyKind].toLowerCase()}</Chip>
          </p>
          <p className="whitespace-pre-line">{critique.replyText}</p>
          <ShortcomingLink critique={critique} />
        </div>
      ) : null}
      {mayCorrect ? (
        <div className="mt-1.5 flex flex-wrap items-start gap-x-4 gap-y-1 text-sm">
          <details key={critique.version} className="min-w-0 grow">
            <FoldSummary>
              {critique.replyKind ? "Sửa trả lời" : "Ghi trả lời"}
              <span className="sr-only"> ý kiến của {critique.speakerName}</span>
            </FoldSummary>
            <div className="mt-2 rounded-lg border border-hairline bg-rail p-3">
              <ReplyForm item={item} critique={critique} />
            </div>
          </details>
          <a href={`/meetings/${meeting.id}/critiques/${critique.id}`}>
            Sửa hoặc rút<span className="sr-only"> ý kiến của {critique.speakerName}</span>
          </a>
        </div>
      ) : null}
    </>
  );
}

function ReplyForm({ item, critique }: { item: MeetingItem; critique: CritiqueRow }) {
  return (
    <ActionForm
      action={replyCritiqueAction}
      name={`reply-${critique.id}`}
      submitLabel="Ghi trả lời"
      submitTone="plain"
      submitSize="small"
      idempotencyKey={newRandomId()}
      version={critique.version}
      hidden={{ critiqueId: critique.id }}
    >
      <SelectField
        name="replyKind"
        label={`${item.name} trả lời`}
        options={REPLY_KINDS.map((kind) => ({ value: kind, label: REPLY_KIND_NAMES[kind] }))}
        defaultValue={critique.replyKind ?? "acceptance"}
        placeholder={null}
      />
      <TextField name="replyText" label="Nội dung trả lời" defaultValue={critique.replyText ?? ""} maxLength={4000} />
    </ActionForm>
  );
}

function ShortcomingLink({ critique }: { critique: CritiqueRow }) {
  if (critique.shortcomingId) {
    return (
      <a className="text-sm" href={`/shortcomings/${critique.shortcomingId}`}>
        → đã thành việc khắc phục
      </a>
    );
  }
  if (!mayBecomeShortcoming(critique)) return null;
  return (
    <a className="text-sm" href={`/shortcomings/new?critique=${critique.id}`}>
      → đưa vào danh sách khắc phục
      <span className="sr-only"> ý kiến của {critique.speakerName}</span>
    </a>
  );
}
