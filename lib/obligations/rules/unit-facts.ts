import type { ConditionKind } from "../../db/generated/enums";
import type { CollectiveRole, Excuse } from "../../regulations/subjects";
import type {
  CollectiveFact,
  MembershipFact,
  OrganisationFact,
  PersonFact,
  SeatFact,
  UnitFacts,
} from "../../regulations/unit-facts";
import { organisationKindOf, reviewKindOf, type UnitTree } from "../../units/rules";
import { isLeadingPost } from "./groups";
import type { SeasonCollective, SeasonFacts, SeasonPerson, SeasonSeat, SeasonUnit } from "./season-facts";

const ROLE_ORDER: Record<CollectiveRole, number> = { head: 0, deputy: 1, ordinary: 2 };

/** Of several conditions at once, the one with the strongest effect counts (R3.10, R20.11). */
const EXCUSES_BY_STRENGTH: readonly Excuse[] = ["exempt", "suspended", "temporarilyExcused", "sickLeave", "maternity"];

/** Stands for "a cell elsewhere" where the register does not know which. */
const ELSEWHERE = "elsewhere";

export function excuseOf(conditions: readonly ConditionKind[]): Excuse | null {
  return EXCUSES_BY_STRENGTH.find((excuse) => conditions.includes(excuse)) ?? null;
}

type PlacedSeat = { seat: SeasonSeat; collective: SeasonCollective; unit: SeasonUnit };

/** Of two posts of one rank the one in the Party committee is the higher: a secretary also chairs the People's Council. */
function besideCommittee({ kind }: SeasonCollective): number {
  return kind === "council" || kind === "massOrganisation" ? 100 : 0;
}

/** Lower is more important: the role, then the level of the unit, the committee that is not reviewed itself last. */
function weightOf({ seat, collective, unit }: PlacedSeat): number {
  const shadowed = collective.kind === "executiveCommittee" ? 10_000 : besideCommittee(collective);
  return shadowed + ROLE_ORDER[seat.role] * 1_000 + unit.path.split("/").length;
}

/** The seat where a cadre's highest post lies: there the official rating is given (R4.5, R4.8). */
function mainSeatOf(seats: readonly PlacedSeat[]): PlacedSeat | null {
  return seats.reduce<PlacedSeat | null>(
    (best, seat) => (best === null || weightOf(seat) < weightOf(best) ? seat : best),
    null,
  );
}

/** Seats by person, each with its body and unit; in bodies the regulations review. */
export function seatsByPerson(facts: SeasonFacts, tree: UnitTree<SeasonUnit>): Map<string, PlacedSeat[]> {
  const collectives = new Map(facts.collectives.map((collective) => [collective.id, collective]));
  const seats = new Map<string, PlacedSeat[]>();
  for (const seat of facts.seats) {
    const collective = collectives.get(seat.collectiveId);
    const unit = collective && tree.byId.get(collective.unitId);
    if (!collective || !unit || reviewKindOf(collective.kind, unit.kind) === null) continue;
    const known = seats.get(seat.personId);
    if (known) known.push({ seat, collective, unit });
    else seats.set(seat.personId, [{ seat, collective, unit }]);
  }
  return seats;
}

function isCellBody(collective: SeasonCollective): boolean {
  return collective.kind === "cell" || collective.kind === "cellCommittee";
}

function cellRoleOf(seats: readonly PlacedSeat[], cellId: string): CollectiveRole | undefined {
  const roles = seats
    .filter(({ collective }) => isCellBody(collective) && collective.unitId === cellId)
    .map(({ seat }) => seat.role);
  return roles.sort((first, second) => ROLE_ORDER[first] - ROLE_ORDER[second])[0];
}

function membershipFact(
  person: SeasonPerson,
  seats: readonly PlacedSeat[],
  cellsWithCommittee: ReadonlySet<string>,
): MembershipFact | null {
  const { membership, conditions } = person;
  if (membership === null) return null;
  const cellRole = cellRoleOf(seats, membership.cellId);
  return {
    cellId: membership.cellId,
    partyStatus: membership.status,
    admittedOn: membership.admittedOn,
    excused: excuseOf(conditions),
    temporaryCellId: conditions.includes("temporaryActivity") ? ELSEWHERE : null,
    formerCellId: membership.formerCellId,
    suspendedFromCommittee: conditions.includes("committeeSuspended"),
    cellHasCommittee: cellsWithCommittee.has(membership.cellId),
    ...(cellRole ? { cellRole } : {}),
  };
}

type CollectiveSurroundings = {
  tree: UnitTree<SeasonUnit>;
  seats: ReadonlyMap<string, readonly SeatFact[]>;
  hosts: ReadonlyMap<string, string>;
};

function collectiveFact(
  collective: SeasonCollective,
  unit: SeasonUnit,
  { tree, seats, hosts }: CollectiveSurroundings,
): CollectiveFact | null {
  const kind = reviewKindOf(collective.kind, unit.kind);
  if (kind === null) return null;
  const parent = tree.ancestorsOf(unit)[0];
  const parentKind = parent ? organisationKindOf(parent.kind) : null;
  return {
    id: collective.id,
    unitId: unit.id,
    kind,
    parentKind,
    establishedOn: collective.validFrom,
    seats: seats.get(collective.id) ?? [],
    reviewedWithId: hosts.get(collective.id) ?? null,
  };
}

function seatFacts(seats: ReadonlyMap<string, readonly PlacedSeat[]>): Map<string, SeatFact[]> {
  const byCollective = new Map<string, SeatFact[]>();
  for (const [personId, held] of seats) {
    const main = mainSeatOf(held.filter(({ collective }) => !isCellBody(collective)));
    for (const placed of held) {
      const fact: SeatFact = { personId, role: placed.seat.role, main: placed === main };
      const known = byCollective.get(placed.collective.id);
      if (known) known.push(fact);
      else byCollective.set(placed.collective.id, [fact]);
    }
  }
  return byCollective;
}

function organisationFacts(facts: SeasonFacts): OrganisationFact[] {
  return facts.units
    .filter((unit) => facts.here.has(unit.id))
    .flatMap((unit) => {
      const kind = organisationKindOf(unit.kind);
      return kind === null ? [] : [{ unitId: unit.id, kind, establishedOn: unit.validFrom }];
    });
}

/** The register's rows as the plain facts that the regulations reason about. */
export function unitFactsOf(facts: SeasonFacts, tree: UnitTree<SeasonUnit>): UnitFacts {
  const seats = seatsByPerson(facts, tree);
  const hosts = new Map(facts.reviewPlaces.map(({ collectiveId, hostId }) => [collectiveId, hostId]));
  const surroundings = { tree, seats: seatFacts(seats), hosts };
  const cellsWithCommittee = new Set(
    facts.collectives.filter(({ kind }) => kind === "cellCommittee").map(({ unitId }) => unitId),
  );
  const collectives = facts.collectives.flatMap((collective) => {
    const unit = tree.byId.get(collective.unitId);
    const fact = unit && collectiveFact(collective, unit, surroundings);
    return fact ? [fact] : [];
  });
  const people: PersonFact[] = facts.people.map((person) => ({
    id: person.id,
    isOfficial: person.isOfficial,
    holdsLeadingPost: person.positions.some(({ rank }) => isLeadingPost(rank)),
    membership: membershipFact(person, seats.get(person.id) ?? [], cellsWithCommittee),
  }));
  return { cycleDate: facts.referenceOn, organisations: organisationFacts(facts), collectives, people };
}
