import type { ReactNode } from "react";
import { SectionCard } from "@/components/layout/section-card";
import type { Period, PersonDetail } from "@/lib/people/dto";
import { CONDITION_EFFECTS, CONDITION_NAMES, MANAGEMENT_LEVEL_NAMES } from "@/lib/people/rules";
import type { EntryKind } from "@/lib/people/schema";
import { hrefWith } from "@/lib/web/query-string";
import { PeriodWords } from "./period-words";

type EntryProps = {
  personId: string;
  kind: EntryKind;
  entry: Period & { id: string };
  title: string;
  note: ReactNode;
  mayEnd: boolean;
};

function Entry({ personId, kind, entry, title, note, mayEnd }: EntryProps) {
  return (
    <li className={entry.isCurrent ? undefined : "text-soft"}>
      <span className={entry.isCurrent ? "font-semibold" : undefined}>{title}</span>
      <span className="block text-sm text-soft">
        {note} · <PeriodWords period={entry} />
        {mayEnd && entry.validTo === null ? (
          <>
            {" · "}
            <a href={hrefWith(`/people/${personId}/end`, { kind, entry: entry.id })}>
              Ghi ngày thôi<span className="sr-only">: {title}</span>
            </a>
          </>
        ) : null}
      </span>
    </li>
  );
}

function EntryCard({
  title,
  add,
  empty,
  children,
}: {
  title: string;
  add: ReactNode;
  empty: string | null;
  children: ReactNode;
}) {
  return (
    <SectionCard title={title} aside={add}>
      {empty ? <p className="text-sm text-soft">{empty}</p> : <ul className="space-y-2">{children}</ul>}
    </SectionCard>
  );
}

/** Seats, posts and conditions, each with its dates; today's first. */
export function PersonEntries({ person }: { person: PersonDetail }) {
  const mayEnd = person.may.manage.allowed;
  const add = (change: string, words: string) =>
    mayEnd ? <a href={`/people/${person.id}/${change}`}>{words}</a> : null;
  const common = { personId: person.id, mayEnd };
  return (
    <>
      <EntryCard
        title="Tham gia cấp ủy, tập thể lãnh đạo"
        add={add("seat", "Bổ sung")}
        empty={person.seats.length === 0 ? "Không tham gia tập thể nào." : null}
      >
        {person.seats.map((seat) => (
          <Entry
            key={seat.id}
            {...common}
            kind="seat"
            entry={seat}
            title={seat.title}
            note={<a href={`/units/${seat.unit.id}`}>{seat.collective.name}</a>}
          />
        ))}
      </EntryCard>
      <EntryCard
        title="Chức vụ"
        add={add("position", "Ghi chức vụ")}
        empty={person.positions.length === 0 ? "Chưa ghi chức vụ nào." : null}
      >
        {person.positions.map((position) => (
          <Entry
            key={position.id}
            {...common}
            kind="position"
            entry={position}
            title={position.title}
            note={`${position.unit.name} · ${MANAGEMENT_LEVEL_NAMES[position.managementLevel]}`}
          />
        ))}
      </EntryCard>
      <EntryCard
        title="Miễn, tạm miễn, đình chỉ, nghỉ"
        add={add("condition", "Ghi trường hợp")}
        empty={person.conditions.length === 0 ? "Không có." : null}
      >
        {person.conditions.map((condition) => (
          <Entry
            key={condition.id}
            {...common}
            kind="condition"
            entry={condition}
            title={CONDITION_NAMES[condition.kind]}
            note={`${condition.document ?? "không ghi văn bản"} · ${CONDITION_EFFECTS[condition.kind]}`}
          />
        ))}
      </EntryCard>
    </>
  );
}
