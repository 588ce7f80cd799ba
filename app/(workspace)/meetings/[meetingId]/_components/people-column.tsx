import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { RegulationWhy } from "@/components/regulations/regulation-why";
import { FoldSummary } from "@/components/ui/fold-summary";
import { insideSentence } from "@/lib/core/vietnamese";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import type { MeetingPerson } from "@/lib/meetings/queries/load-people";
import { CAPACITY_NAMES, KEPT_CAPACITIES } from "@/lib/meetings/rules/participants";
import { formatCitation } from "@/lib/regulations/citation";
import type { CollectiveKind } from "@/lib/regulations/subjects";

type Props = { meeting: MeetingView; kind: CollectiveKind };

const capacityFor = (person: MeetingPerson, kind: CollectiveKind) =>
  person.capacities.find((entry) => entry.kind === kind);

/** Who is there for the subject at hand: voters large, the others by what they may do, each with the reason. */
export function PeopleColumn({ meeting, kind }: Props) {
  const people = meeting.people.filter((person) => person.removedReason === null);
  const isBefore = meeting.status === "scheduled";
  const here = meeting.kinds.find((entry) => entry.kind === kind) ?? meeting.kinds[0];
  const others = KEPT_CAPACITIES.filter((capacity) => capacity !== "voting").flatMap((capacity) => {
    const those = people.filter((person) => capacityFor(person, kind)?.capacity === capacity);
    const present = those.filter((person) => person.presence === "present").length;
    return those.length > 0 ? [{ capacity, total: those.length, present }] : [];
  });
  const roles = [
    { label: "Chủ trì", person: people.find((person) => person.isChair) },
    { label: "Thư ký", person: people.find((person) => person.isRecorder) },
  ];
  return (
    <SectionCard
      title={isBefore ? "Thành phần được triệu tập" : "Thành phần có mặt"}
      footer={<a href={`/meetings/${meeting.id}/participants`}>Xem toàn bộ danh sách và căn cứ</a>}
    >
      {here ? <Quorum quorum={here.quorum} isBefore={isBefore} /> : null}
      <dl className="mt-2 text-sm">
        {others.map((row) => (
          <div key={row.capacity} className="flex justify-between gap-3 border-t border-hairline py-2">
            <dt>{CAPACITY_NAMES[row.capacity]}</dt>
            <dd>{isBefore ? row.total : `${row.present}/${row.total}`}</dd>
          </div>
        ))}
        {roles.map(({ label, person }) => (
          <div key={label} className="flex justify-between gap-3 border-t border-hairline py-2">
            <dt>{label}</dt>
            <dd className="text-right">{person?.fullName ?? "chưa phân công"}</dd>
          </div>
        ))}
      </dl>
      <NonVoters people={people} kind={kind} />
    </SectionCard>
  );
}

type QuorumProps = { quorum: MeetingView["kinds"][number]["quorum"]; isBefore: boolean };

function Quorum({ quorum, isBefore }: QuorumProps) {
  const isShort = !isBefore && !quorum.quorate;
  const state = isBefore ? "Họp được khi có mặt" : quorum.quorate ? "Đủ điều kiện:" : "Chưa đủ điều kiện:";
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <b className="text-2xl">{isBefore ? quorum.base : quorum.present}</b>
        <span className="text-soft">{isBefore ? "được bỏ phiếu" : `/ ${quorum.base} được bỏ phiếu có mặt`}</span>
      </p>
      <p className={`text-sm ${isShort ? "font-semibold text-late" : "text-soft"}`}>
        {state} từ {quorum.needed} người.
      </p>
      <RegulationWhy explanation={quorum.explanation} />
    </>
  );
}

/** One answer per reason, with everyone it applies to. */
function NonVoters({ people, kind }: { people: readonly MeetingPerson[]; kind: CollectiveKind }) {
  const reasons = new Map<string, { names: string[]; text: string; citation: string }>();
  for (const person of people) {
    const entry = capacityFor(person, kind);
    if (!entry || entry.capacity === "voting") continue;
    const citation = formatCitation(entry.citation);
    const key = `${entry.reason} ${citation}`;
    const known = reasons.get(key) ?? { names: [], text: entry.reason, citation };
    known.names.push(person.fullName);
    reasons.set(key, known);
  }
  return [...reasons.values()].map((reason) => {
    const [first, second] = reason.names;
    const who =
      reason.names.length === 1 ? first : `${first}${second ? ` và ${reason.names.length - 1} người khác` : ""}`;
    return (
      <details key={`${reason.text} ${reason.citation}`} className="mt-2 text-sm">
        <FoldSummary>Vì sao {who} không bỏ phiếu?</FoldSummary>
        <div className="mt-1.5 border-l-3 border-line pl-3">
          <p>{insideSentence(reason.text)}.</p>
          <p className="text-soft">
            <ClauseLink citation={reason.citation} />
          </p>
          {reason.names.length > 1 ? <p className="text-soft">{reason.names.join(", ")}</p> : null}
        </div>
      </details>
    );
  });
}
