import { type BallotRow, finalBallots, loadBallots } from "../../ballots/queries/load-ballots";
import { BALLOT_FORM_NAMES } from "../../ballots/rules";
import { proposedRows } from "../../ballots/rules/results";
import { dayOf, timeOf } from "../../core/calendar";
import { type CritiqueRow, listCritiques } from "../../critiques/queries/list-critiques";
import { CRITIQUE_KIND_NAMES, REPLY_KIND_NAMES } from "../../critiques/rules";
import type { Tx } from "../../db/client";
import { type ClaimedLevel, loadClaimedLevels } from "../../meetings/queries/claimed-levels";
import { type AgendaRow, kindsOf, loadAgenda } from "../../meetings/queries/load-agenda";
import { loadPeople, type MeetingPerson, remaining } from "../../meetings/queries/load-people";
import { kindPhrase } from "../../meetings/rules";
import { TRACK_NAMES } from "../../meetings/rules/agenda";
import { quorumFor } from "../../meetings/rules/attendance";
import { CAPACITY_NAMES, capacitySummary } from "../../meetings/rules/participants";
import type { Pack } from "../../regulations/pack";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { MinutesBallot, MinutesContent, MinutesCritique, MinutesItem, MinutesPerson } from "../dto";

type MeetingFacts = {
  id: string;
  cycleId: string;
  kind: "main" | "supplementary";
  title: string;
  place: string;
  startsAt: Date;
  unit: { id: string; name: string; path: string; parentId: string | null };
  pack: Pack;
};

/** Everything the minutes are made of. */
export type MinutesFacts = {
  pack: Pack;
  /** Those who belong to the meeting, in name order. */
  people: readonly MeetingPerson[];
  agenda: readonly AgendaRow[];
  critiques: readonly CritiqueRow[];
  claimed: ReadonlyMap<string, readonly ClaimedLevel[]>;
  ballots: readonly BallotRow[];
  superior: string | null;
};

/** The minutes as they follow from what was recorded. A fixed number of statements. */
export async function assembleMinutes(db: Tx, meeting: MeetingFacts): Promise<MinutesContent> {
  const agenda = await loadAgenda(db, meeting.id);
  const parent = meeting.unit.parentId
    ? await db.unit.findUnique({ where: { id: meeting.unit.parentId }, select: { name: true } })
    : null;
  return composeMinutes(meeting, {
    pack: meeting.pack,
    people: remaining(await loadPeople(db, meeting)),
    agenda,
    critiques: await listCritiques(db, { meetingId: meeting.id }),
    claimed: await loadClaimedLevels(db, meeting.cycleId, agenda),
    ballots: await loadBallots(db, meeting.id),
    superior: parent?.name ?? null,
  });
}

/** What is printed, from facts alone. */
export function composeMinutes(
  meeting: Pick<MeetingFacts, "kind" | "title" | "place" | "startsAt"> & { unit: { name: string } },
  { pack, people, agenda, critiques, claimed, ballots, superior }: MinutesFacts,
): MinutesContent {
  const role = (person: MeetingPerson | undefined) => (person ? { name: person.fullName, post: person.post } : null);
  return {
    form: 1,
    superior,
    unit: meeting.unit.name,
    title: meeting.title,
    place: meeting.place,
    day: dayOf(meeting.startsAt),
    time: timeOf(meeting.startsAt),
    supplementary: meeting.kind === "supplementary",
    rules: pack.name,
    chair: role(people.find((person) => person.isChair)),
    recorder: role(people.find((person) => person.isRecorder)),
    people: people.map(toPerson),
    quorum: kindsOf(agenda).map((kind) => quorumLine(pack, kind, people)),
    items: agenda
      .filter((item) => item.status === "concluded")
      .map((item) => toItem(item, critiques, claimed.get(item.id) ?? [])),
    postponed: agenda.flatMap((item) =>
      item.postponedReason === null ? [] : [{ name: item.name, reason: item.postponedReason }],
    ),
    ballots: ballotsOf(pack, ballots, people),
  };
}

function toPerson(person: MeetingPerson): MinutesPerson {
  return {
    name: person.fullName,
    post: person.post,
    capacity: capacitySummary(person.capacities),
    presence: person.presence,
    absenceReason: person.absenceReason,
  };
}

function quorumLine(pack: Pack, kind: ReviewKind, people: readonly MeetingPerson[]) {
  const { present, base, needed } = quorumFor(pack, kind, people);
  return {
    subject: kindPhrase(kind),
    text: `có mặt ${present} trên ${base} người được bỏ phiếu được triệu tập (cần từ ${needed})`,
  };
}

function toItem(
  item: AgendaRow,
  critiques: readonly CritiqueRow[],
  claimed: readonly { track: keyof typeof TRACK_NAMES; level: MinutesItem["claimed"][number]["level"] }[],
): MinutesItem {
  return {
    name: item.name,
    title: item.title,
    claimed: claimed.map(({ track, level }) => ({ track: TRACK_NAMES[track], level })),
    critiques: critiques
      .filter((critique) => critique.agendaItemId === item.id && critique.withdrawnReason === null)
      .map((critique) => toCritique(critique, item.kind)),
    conclusion: item.conclusion ?? "",
  };
}

function toCritique(critique: CritiqueRow, kind: ReviewKind): MinutesCritique {
  const capacity = critique.capacities.find((entry) => entry.kind === kind)?.capacity;
  return {
    speaker: critique.speakerName,
    capacity: capacity ? CAPACITY_NAMES[capacity] : "",
    kind: CRITIQUE_KIND_NAMES[critique.kind],
    content: critique.contentTitle,
    text: critique.text,
    reply:
      critique.replyKind === null
        ? null
        : { kind: REPLY_KIND_NAMES[critique.replyKind], text: critique.replyText ?? "" },
  };
}

function ballotsOf(pack: Pack, ballots: readonly BallotRow[], people: readonly MeetingPerson[]): MinutesBallot[] {
  const last = new Set(finalBallots(ballots).map((ballot) => ballot.id));
  return ballots
    .filter((ballot) => ballot.status === "closed")
    .map((ballot) => ({
      subject: kindPhrase(ballot.kind),
      form: BALLOT_FORM_NAMES[ballot.form],
      roll: ballot.rollSize,
      issued: ballot.issued ?? 0,
      returned: ballot.returned ?? 0,
      lost: ballot.lost ?? 0,
      valid: ballot.valid ?? 0,
      invalid: ballot.invalid ?? 0,
      tellers: ballot.tellers ?? "",
      repeatReason: ballot.repeatReason,
      repeated: !last.has(ballot.id),
      rows: proposedRows(pack, ballot, people).map(({ entry, level }) => ({
        name: entry.name,
        counts: {
          excellent: entry.excellent ?? 0,
          good: entry.good ?? 0,
          fair: entry.fair ?? 0,
          failed: entry.failed ?? 0,
          blank: entry.blank ?? 0,
        },
        proposed: level,
      })),
    }));
}
