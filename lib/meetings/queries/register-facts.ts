import { type Day, toDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { PartyStatus, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { type Body, type RegisterFacts, seatPost } from "../rules/participants";

export type SummoningPlace = {
  unitId: string;
  cycleId: string;
  /** Whose head takes the chair. */
  hostId: string;
  bodies: readonly Body[];
  day: Day;
};

type Entry = { kind: ReviewKind | "every"; post: RegisterFacts["posts"][number]["post"]; title: string };
type Gathered = Map<string, { entries: Entry[]; isHeadOfHost: boolean }>;

const CELL_KINDS: readonly ReviewKind[] = ["cell", "cellCommittee"];
const WITH_DIVISION_HEADS: readonly ReviewKind[] = [
  "agencyLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
];

/**
 * Everybody who could have a part in the meeting, with what the register says on its day: seats, membership of the cell,
 * heads of division, executive committee (RQ-06a, RQ-06b), assignments. Six statements however many people.
 */
export async function gatherPeople(db: Tx, place: SummoningPlace): Promise<RegisterFacts[]> {
  const gathered: Gathered = new Map();
  const add = (personId: string, entry: Entry, isHeadOfHost = false) => {
    const known = gathered.get(personId) ?? { entries: [], isHeadOfHost: false };
    known.entries.push(entry);
    known.isHeadOfHost ||= isHeadOfHost;
    gathered.set(personId, known);
  };
  await addSeats(db, place, add);
  await addMembers(db, place, add);
  await addDivisionHeads(db, place, add);
  await addAssigned(db, place, add);
  return describePeople(db, place, gathered);
}

type Add = (personId: string, entry: Entry, isHeadOfHost?: boolean) => void;

function validOn(day: Day) {
  const date = toDateColumn(day);
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] };
}

async function addSeats(db: Tx, place: SummoningPlace, add: Add): Promise<void> {
  const invitesCommittee = place.bodies.some((body) => body.kind === "grassrootsStandingCommittee");
  const seats = await db.collectiveSeat.findMany({
    where: {
      ...validOn(place.day),
      collective: {
        is: {
          OR: [
            { id: { in: [place.hostId, ...place.bodies.map((body) => body.collectiveId)] } },
            ...(invitesCommittee ? [{ unitId: place.unitId, kind: "executiveCommittee" as const }] : []),
          ],
        },
      },
    },
    orderBy: [{ role: "asc" }, { ordinal: "asc" }],
    select: { personId: true, role: true, title: true, collectiveId: true, collective: { select: { kind: true } } },
  });
  const ranked = seats.toSorted(
    (a, b) => Number(b.collectiveId === place.hostId) - Number(a.collectiveId === place.hostId),
  );
  for (const seat of ranked) {
    const isHead = seat.role === "head" && seat.collectiveId === place.hostId;
    for (const body of place.bodies.filter((candidate) => candidate.collectiveId === seat.collectiveId)) {
      add(seat.personId, { kind: body.kind, post: seatPost(body.kind), title: seat.title }, isHead);
    }
    if (invitesCommittee && seat.collective.kind === "executiveCommittee") {
      const entry = { post: "executiveCommitteeMember", title: seat.title } as const;
      add(seat.personId, { kind: "grassrootsStandingCommittee", ...entry });
    }
  }
}

async function addMembers(db: Tx, place: SummoningPlace, add: Add): Promise<void> {
  if (!place.bodies.some((body) => body.kind === "cell")) return;
  const members = await db.membership.findMany({
    where: { cellId: place.unitId, ...validOn(place.day) },
    select: { personId: true, status: true },
  });
  for (const member of members) {
    const title = member.status === "official" ? "Đảng viên" : "Đảng viên dự bị";
    add(member.personId, { kind: "cell", post: "cellMember", title });
  }
}

async function addDivisionHeads(db: Tx, place: SummoningPlace, add: Add): Promise<void> {
  const kinds = place.bodies.map((body) => body.kind).filter((kind) => WITH_DIVISION_HEADS.includes(kind));
  if (kinds.length === 0) return;
  const heads = await db.position.findMany({
    where: { unitId: place.unitId, rank: "divisionHead", ...validOn(place.day) },
    select: { personId: true, title: true },
  });
  for (const head of heads) {
    for (const kind of kinds) add(head.personId, { kind, post: "divisionHead", title: head.title });
  }
}

async function addAssigned(db: Tx, place: SummoningPlace, add: Add): Promise<void> {
  const assigned = await db.assignment.findMany({
    where: { cycleId: place.cycleId, unitId: place.unitId, ...validOn(place.day) },
    select: { personId: true, kind: true, madeByUnit: { select: { name: true } } },
  });
  for (const assignment of assigned) {
    const supervises = assignment.kind === "supervise";
    const from = assignment.madeByUnit.name;
    add(assignment.personId, {
      kind: "every",
      post: supervises ? "supervisingMember" : "directingMember",
      title: `${supervises ? "Giám sát" : "Dự, chỉ đạo"} theo phân công của ${from}`,
    });
  }
}

async function describePeople(db: Tx, place: SummoningPlace, gathered: Gathered): Promise<RegisterFacts[]> {
  const people = await db.person.findMany({
    where: { id: { in: [...gathered.keys()] } },
    select: {
      id: true,
      fullName: true,
      sortName: true,
      memberships: { where: validOn(place.day), select: { status: true, cellId: true } },
      conditions: {
        where: { kind: { in: ["suspended", "committeeSuspended"] }, ...validOn(place.day) },
        select: { kind: true },
      },
    },
  });
  return people.flatMap((person) => {
    const known = gathered.get(person.id);
    const conditions = person.conditions.map((condition) => condition.kind);
    if (!known || conditions.includes("suspended")) return [];
    const membership = person.memberships[0];
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
        isHeadOfHost: known.isHeadOfHost && !isSuspendedFromCommittee,
      },
    ];
  });
}

/** "Đảng viên" says nothing beside a post. */
function tellingTitles(entries: readonly Entry[]): string[] {
  const titles = [...new Set(entries.map((entry) => entry.title))];
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
