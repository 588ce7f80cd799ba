import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { ClauseLink } from "@/components/regulations/clause-link";
import { Chip } from "@/components/ui/chip";
import { FoldSummary } from "@/components/ui/fold-summary";
import { newRandomId } from "@/lib/core/ids";
import { insideSentence } from "@/lib/core/vietnamese";
import { capacityChoices, type RuledVotes } from "@/lib/meetings/queries/capacity-choices";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import type { MeetingPerson } from "@/lib/meetings/queries/load-people";
import { kindPhrase, PRESENCE_NAMES } from "@/lib/meetings/rules";
import { CAPACITY_NAMES } from "@/lib/meetings/rules/participants";
import { formatCitation } from "@/lib/regulations/citation";
import { adjustParticipantAction, removeParticipantAction } from "../../actions";

const isVoter = (person: MeetingPerson) => person.capacities.some((entry) => entry.capacity === "voting");

type Props = { meeting: MeetingView; votes: RuledVotes };

/** Everyone with the capacity per kind of subject and the clause it rests on; voters first. */
export function ParticipantCards({ meeting, votes }: Props) {
  const people = meeting.people.toSorted((a, b) => Number(isVoter(b)) - Number(isVoter(a)));
  const mayAdjust = meeting.may.adjustParticipants.allowed;
  return (
    <ul className="divide-y divide-hairline">
      {people.map((person) => (
        <li key={person.id} className="grid gap-x-6 gap-y-1 px-4 py-3 lg:grid-cols-[16rem_minmax(0,1fr)_auto]">
          <div>
            <p className={person.removedReason === null ? "font-semibold" : "text-soft line-through"}>
              {person.fullName}
            </p>
            <p className="text-sm text-soft">
              {[person.post, person.isChair ? "chủ trì" : "", person.isRecorder ? "thư ký" : ""]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {meeting.status === "scheduled" ? null : (
              <p className="text-sm text-soft">
                {PRESENCE_NAMES[person.presence]}
                {person.absenceReason ? `: ${person.absenceReason}` : ""}
              </p>
            )}
          </div>
          <Capacities person={person} severalKinds={meeting.kinds.length > 1} />
          {mayAdjust && person.removedReason === null ? (
            <Adjust meeting={meeting} person={person} votes={votes} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Capacities({ person, severalKinds }: { person: MeetingPerson; severalKinds: boolean }) {
  if (person.removedReason !== null) return <p className="text-sm text-soft">Rút tên: {person.removedReason}</p>;
  return (
    <ul className="space-y-1.5 text-sm">
      {person.capacities.map((entry) => (
        <li key={entry.kind}>
          <Chip tone={entry.capacity === "voting" ? "ok" : "idle"}>{CAPACITY_NAMES[entry.capacity]}</Chip>{" "}
          {severalKinds ? <>đối với {kindPhrase(entry.kind)} – </> : null}
          {insideSentence(entry.reason)}.{" "}
          <span className="text-soft">
            <ClauseLink citation={formatCitation(entry.citation)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Adjust({ meeting, person, votes }: Props & { person: MeetingPerson }) {
  const hidden = { meetingId: meeting.id, participantId: person.id };
  return (
    <details className="text-sm print:hidden">
      <FoldSummary>
        Thay đổi<span className="sr-only"> {person.fullName}</span>
      </FoldSummary>
      <div className="mt-2 space-y-4 rounded-lg border border-hairline bg-rail p-3">
        <p className="max-w-prose text-soft">
          Tư cách chỉ hạ xuống được; quyền bỏ phiếu chỉ có khi quy định giao cho người này.
        </p>
        {person.capacities.map((entry) => (
          <ActionForm
            key={entry.kind}
            action={adjustParticipantAction}
            name={`adjust-${person.id}-${entry.kind}`}
            submitLabel="Đổi tư cách"
            submitTone="plain"
            submitSize="small"
            idempotencyKey={newRandomId()}
            hidden={{ ...hidden, subjectKind: entry.kind }}
          >
            <SelectField
              name="capacity"
              label={`Đối với ${kindPhrase(entry.kind)}`}
              options={capacityChoices(votes, person.id, entry.kind).map((value) => ({
                value,
                label: CAPACITY_NAMES[value],
              }))}
              defaultValue={entry.capacity}
              placeholder={null}
            />
            <TextField name="reason" label="Lý do" maxLength={300} />
          </ActionForm>
        ))}
        {isVoter(person) ? null : (
          <ActionForm
            action={removeParticipantAction}
            name={`remove-${person.id}`}
            submitLabel="Rút khỏi danh sách"
            submitTone="danger"
            submitSize="small"
            idempotencyKey={newRandomId()}
            hidden={hidden}
          >
            <TextField name="reason" label="Lý do rút" maxLength={300} />
          </ActionForm>
        )}
      </div>
    </details>
  );
}
