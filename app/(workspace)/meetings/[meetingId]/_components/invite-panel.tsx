import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { buttonClass } from "@/components/ui/button-class";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import type { FoundPerson } from "@/lib/meetings/queries/person-search";
import { inviteGuestAction } from "../../actions";

type Props = { meeting: MeetingView; search: string; found: readonly FoundPerson[] };

/** Somebody whom the rule does not summon: comes to give opinions. */
export function InvitePanel({ meeting, search, found }: Props) {
  const known = new Set(
    meeting.people.filter((person) => person.removedReason === null).map((person) => person.personId),
  );
  const others = found.filter((person) => !known.has(person.id));
  return (
    <SectionCard title="Mời thêm">
      <search>
        <form action={`/meetings/${meeting.id}/participants`} method="get" className="flex flex-wrap items-end gap-2.5">
          <div className="min-w-0 grow sm:max-w-sm">
            <label htmlFor="invite-search" className="mb-0.5 block text-sm text-soft">
              Tìm người trong phạm vi được giao (không cần gõ dấu)
            </label>
            <input
              id="invite-search"
              name="q"
              type="search"
              defaultValue={search}
              autoComplete="off"
              className="min-h-10 w-full rounded-md border border-field bg-card px-2.5 py-1.5 text-base"
            />
          </div>
          <button type="submit" className={buttonClass("plain")}>
            Tìm
          </button>
        </form>
      </search>
      {search ? (
        <p className="mt-2 text-sm text-soft" role="status">
          {others.length === 0 ? "Không có ai khớp mà chưa ở trong danh sách." : `${others.length} người khớp.`}
        </p>
      ) : null}
      <ul className="divide-y divide-hairline">
        {others.map((person) => (
          <li key={person.id} className="py-3">
            <p>
              <b>{person.fullName}</b>{" "}
              <span className="text-sm text-soft">
                {[person.cell?.name, person.cell?.above].filter(Boolean).join(", ")}
              </span>
            </p>
            <ActionForm
              action={inviteGuestAction}
              name={`invite-${person.id}`}
              submitLabel={`Mời ${person.fullName}`}
              submitTone="plain"
              submitSize="small"
              idempotencyKey={newRandomId()}
              hidden={{ meetingId: meeting.id, personId: person.id }}
            >
              <TextField
                name="reason"
                label="Lý do mời"
                hint="Khách mời tham gia ý kiến, không bỏ phiếu."
                maxLength={300}
              />
            </ActionForm>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
