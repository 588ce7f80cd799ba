import type { CollectiveKind, CollectiveRole, ConditionKind } from "../../db/generated/enums";
import type { PartyStatus, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { type Body, kindsAmong, type RegisterFacts, seatPost } from "./participants";

/** What the register holds on the day of a meeting about everybody who could have a part in it. */
export type RegisterRows = {
  /** Seats in the host and the bodies under review; of the executive committee too where it is invited. Heads first, in protocol order. */
  seats: readonly {
    personId: string;
    role: CollectiveRole;
    title: string;
    collectiveId: string;
    collectiveKind: CollectiveKind;
  }[];
  members: readonly { personId: string; status: "official" | "probationary" }[];
  /** Of the unit of the meeting where no other is named. */
  divisionHeads: readonly { personId: string; title: string; unitId?: string }[];
  assigned: readonly { personId: string; supervises: boolean; madeBy: string }[];
  people: readonly {
    id: string;
    fullName: string;
    sortName: string;
    membership: { status: "official" | "probationary"; cellId: string } | null;
    conditions: readonly ConditionKind[];
  }[];
};

export type SummonedTo = { unitId: string; hostId: string; bodies: readonly Body[] };

type Entry = {
  kind: ReviewKind | "every";
  post: RegisterFacts["posts"][number]["post"];
  title: string;
  /** Belongs to the body that holds the meeting, not to one merged into it. */
  ofHost?: boolean;
};
type Gathered = Map<string, { entries: Entry[]; isHeadOfHost: boolean }>;
type Add = (personId: string, entry: Entry, isHeadOfHost?: boolean) => void;

const CELL_KINDS: readonly ReviewKind[] = ["cell", "cellCommittee"];
const WITH_DIVISION_HEADS: readonly ReviewKind[] = [
  "agencyLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
];

/** Members of the executive committee are invited to the review of the standing committee of a grassroots committee (RQ-06b). */
export function invitesExecutiveCommittee(bodies: readonly Body[]): boolean {
  return bodies.some((body) => body.kind === "grassrootsStandingCommittee");
}

/** Bodies under review to which heads of division and equivalents are invited (RQ-06a). */
export function bodiesWithDivisionHeads(bodies: readonly Body[]): Body[] {
  return bodies.filter((body) => WITH_DIVISION_HEADS.includes(body.kind));
}

/** Kinds of bodies under review to which heads of division and equivalents are invited (RQ-06a). */
export function kindsWithDivisionHeads(bodies: readonly Body[]): ReviewKind[] {
  return kindsAmong(bodiesWithDivisionHeads(bodies));
}

/** Everybody with the posts that count in this meeting (RQ-06, R20.1): seats in protocol order, then the others by name. */
export function factsOfRegister(rows: RegisterRows, place: SummonedTo): RegisterFacts[] {
  const gathered: Gathered = new Map();
  const add: Add = (personId, entry, isHeadOfHost = false) => {
    const known = gathered.get(personId) ?? { entries: [], isHeadOfHost: false };
    known.entries.push(entry);
    known.isHeadOfHost ||= isHeadOfHost;
    gathered.set(personId, known);
  };
  addSeats(rows, place, add);
  addMembers(rows, place, add);
  addDivisionHeads(rows, place, add);
  for (const { personId, supervises, madeBy } of rows.assigned) {
    add(personId, {
      kind: "every",
      post: supervises ? "supervisingMember" : "directingMember",
      title: `${supervises ? "Giám sát" : "Dự, chỉ đạo"} theo phân công của ${madeBy}`,
    });
  }
  const seated = new Set(rows.seats.map((seat) => seat.personId));
  const places = new Map(
    [...gathered.keys()].map((personId, index) => [personId, seated.has(personId) ? index : AFTER_SEATS]),
  );
  const placeOf = (personId: string) => places.get(personId) ?? AFTER_SEATS;
  return rows.people
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || byName.compare(a.sortName, b.sortName))
    .flatMap((person) => factsOf(person, place, gathered.get(person.id)));
}

const AFTER_SEATS = 10_000;
const byName = new Intl.Collator("vi");

function addSeats(rows: RegisterRows, place: SummonedTo, add: Add): void {
  const invitesCommittee = invitesExecutiveCommittee(place.bodies);
  const ranked = rows.seats.toSorted(
    (a, b) => Number(b.collectiveId === place.hostId) - Number(a.collectiveId === place.hostId),
  );
  for (const seat of ranked) {
    const isHead = seat.role === "head" && seat.collectiveId === place.hostId;
    for (const body of place.bodies.filter((candidate) => candidate.collectiveId === seat.collectiveId)) {
      const ofHost = body.mergedFromUnitId === undefined;
      add(seat.personId, { kind: body.kind, post: seatPost(body.kind), title: seat.title, ofHost }, isHead);
    }
    if (invitesCommittee && seat.collectiveKind === "executiveCommittee") {
      const entry = { post: "executiveCommitteeMember", title: seat.title } as const;
      add(seat.personId, { kind: "grassrootsStandingCommittee", ...entry });
    }
  }
}

function addMembers(rows: RegisterRows, place: SummonedTo, add: Add): void {
  if (!place.bodies.some((body) => body.kind === "cell")) return;
  for (const member of rows.members) {
    const title = member.status === "official" ? "Đảng viên" : "Đảng viên dự bị";
    add(member.personId, { kind: "cell", post: "cellMember", title, ofHost: true });
  }
}

function addDivisionHeads(rows: RegisterRows, place: SummonedTo, add: Add): void {
  for (const { personId, title, unitId = place.unitId } of rows.divisionHeads) {
    for (const { kind, mergedFromUnitId = place.unitId } of bodiesWithDivisionHeads(place.bodies)) {
      if (mergedFromUnitId === unitId) add(personId, { kind, post: "divisionHead", title });
    }
  }
}

type Known = { entries: Entry[]; isHeadOfHost: boolean } | undefined;

function factsOf(person: RegisterRows["people"][number], place: SummonedTo, known: Known): RegisterFacts[] {
  const { conditions, membership } = person;
  if (!known || conditions.includes("suspended")) return [];
  const partyStatus: PartyStatus = membership?.status ?? "nonParty";
  const here = membership?.cellId === place.unitId ? partyStatus : "nonParty";
  const isSuspendedFromCommittee = conditions.includes("committeeSuspended");
  const entries = known.entries.filter(
    (entry) => !(isSuspendedFromCommittee && SEATS.has(entry.post)) && (!inCell(entry.kind) || here !== "nonParty"),
  );
  return [
    {
      personId: person.id,
      fullName: person.fullName,
      sortName: person.sortName,
      partyStatus,
      titles: tellingTitles(entries),
      posts: entries.map(({ kind, post }) => ({ kind, post })),
      ...advisesOn(entries, place),
      isHeadOfHost: known.isHeadOfHost && !isSuspendedFromCommittee,
    },
  ];
}

function advisesOn(entries: readonly Entry[], { bodies }: SummonedTo): Pick<RegisterFacts, "advisesOn"> {
  const merged = kindsAmong(bodies.filter(({ mergedFromUnitId }) => mergedFromUnitId !== undefined));
  return merged.length > 0 && entries.some(({ ofHost }) => ofHost) ? { advisesOn: merged } : {};
}

/** Each office once, however many seats carry it in their title; "Đảng viên" says nothing beside a post. */
function tellingTitles(entries: readonly Entry[]): string[] {
  const titles = [...new Set(entries.flatMap((entry) => entry.title.split(", ")))];
  return titles.length > 1 ? titles.filter((title) => title !== "Đảng viên") : titles;
}

/** Seats of the committee: held no longer by a member who is suspended from it. */
const SEATS: ReadonlySet<Entry["post"]> = new Set([
  "standingCommitteeMember",
  "executiveCommitteeMember",
  "subCommitteeMember",
  "cellCommitteeMember",
  "leader",
]);

function inCell(kind: Entry["kind"]): boolean {
  return kind !== "every" && CELL_KINDS.includes(kind);
}
