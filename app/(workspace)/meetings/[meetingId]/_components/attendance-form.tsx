import { ActionForm } from "@/components/forms/action-form";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { Button } from "@/components/ui/button";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import type { MeetingPerson } from "@/lib/meetings/queries/load-people";
import { capacitySummary } from "@/lib/meetings/rules/participants";
import { recordAttendanceAction } from "../../actions";

const choices = [
  { value: "present", label: "Có mặt" },
  { value: "absent", label: "Vắng" },
];

const isVoter = (person: MeetingPerson) => person.capacities.some((entry) => entry.capacity === "voting");

/** Presence one by one or the rest in one go; who chairs and who writes. */
export function AttendanceForm({ meeting }: { meeting: MeetingView }) {
  const people = meeting.people.filter((person) => person.removedReason === null);
  const options = people.map((person) => ({ value: person.id, label: `${person.fullName} – ${person.post}` }));
  const voters = new Set(people.filter(isVoter).map((person) => person.id));
  const groups = [
    { title: "Được bỏ phiếu", people: people.filter(isVoter) },
    { title: "Dự, góp ý, không bỏ phiếu", people: people.filter((person) => !isVoter(person)) },
  ].filter((group) => group.people.length > 0);
  return (
    <ActionForm
      action={recordAttendanceAction}
      name="attendance"
      submitLabel="Lưu điểm danh"
      submitTone="plain"
      idempotencyKey={newRandomId()}
      hidden={{ meetingId: meeting.id }}
      secondary={
        <Button tone="main" name="allPresent" value="on">
          Còn lại có mặt, lưu điểm danh
        </Button>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SearchSelectField
          name="chairId"
          label="Chủ trì"
          options={options.filter((option) => voters.has(option.value))}
          defaultValue={people.find((person) => person.isChair)?.id ?? ""}
        />
        <SearchSelectField
          name="recorderId"
          label="Thư ký ghi biên bản"
          options={options}
          defaultValue={people.find((person) => person.isRecorder)?.id ?? ""}
        />
      </div>
      {groups.map((group) => (
        <SectionCard key={group.title} title={group.title} aside={`${group.people.length} người`} flush>
          <ul className="divide-y divide-hairline">
            {group.people.map((person) => (
              <PersonLine key={person.id} person={person} />
            ))}
          </ul>
        </SectionCard>
      ))}
    </ActionForm>
  );
}

function PersonLine({ person }: { person: MeetingPerson }) {
  return (
    <li className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,16rem)]">
      <div className="min-w-0">
        <p className="font-semibold">{person.fullName}</p>
        <p className="text-sm text-soft">
          {person.post} · {capacitySummary(person.capacities).toLowerCase()}
        </p>
      </div>
      <RadioGroupField
        name={`people.${person.id}.presence`}
        label={`${person.fullName} có mặt hay vắng`}
        labelHidden
        layout="row"
        items={choices}
        defaultValue={person.presence === "unknown" ? "" : person.presence}
      />
      <TextField
        name={`people.${person.id}.reason`}
        label={`Lý do ${person.fullName} vắng mặt`}
        labelHidden
        placeholder="lý do nếu vắng"
        defaultValue={person.absenceReason ?? ""}
        maxLength={300}
      />
    </li>
  );
}
