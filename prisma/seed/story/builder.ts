import { stableId } from "../../../lib/core/ids";
import { foldForSearch, nameForSorting } from "../../../lib/core/vietnamese";
import type {
  CollectiveKind,
  CollectiveRole,
  ConditionKind,
  ManagementLevel,
  PositionRank,
  UnitKind,
} from "../../../lib/db/generated/enums";
import type { BaseType } from "../../../lib/units/rules";
import { fullNameFor, type Gender } from "../write/names";
import { randomFor } from "../write/random";
import type { StoryCollective, StoryPerson, StoryUnit, World } from "./world";

/** The committees of the term 2020–2025 sit since then. */
const TERM_START = "2020-08-20";
const UNITS_SINCE = "2000-01-01";

export type UnitWish = {
  code: string;
  kind: UnitKind;
  name: string;
  shortName?: string;
  baseType?: BaseType;
  parent: StoryUnit | null;
  linkedUnitId?: string;
  ordinal?: number;
};

export function addUnit(world: World, wish: UnitWish): StoryUnit {
  const unit: StoryUnit = {
    id: stableId(`unit:${wish.code}`),
    code: wish.code,
    kind: wish.kind,
    baseType: wish.baseType ?? null,
    name: wish.name,
    shortName: wish.shortName ?? wish.name,
    searchName: foldForSearch(wish.name),
    path: `${wish.parent?.path ?? "/"}${wish.code}/`,
    parentId: wish.parent?.id ?? null,
    linkedUnitId: wish.linkedUnitId ?? null,
    ordinal: wish.ordinal ?? world.units.filter((other) => other.parentId === wish.parent?.id).length + 1,
    validFrom: UNITS_SINCE,
  };
  world.units.push(unit);
  return unit;
}

/** `key` tells apart bodies of one kind: a unit has several mass organisations. */
export function addCollective(
  world: World,
  unit: StoryUnit,
  kind: CollectiveKind,
  name: string,
  key: string = kind,
): StoryCollective {
  const collective: StoryCollective = {
    id: stableId(`collective:${unit.code}:${key}`),
    unitId: unit.id,
    kind,
    name,
    searchName: foldForSearch(name),
    validFrom: kind === "cell" ? UNITS_SINCE : TERM_START,
  };
  world.collectives.push(collective);
  return collective;
}

export type PersonWish = {
  /** Stable within the story; the id and everything random follow from it. */
  key: string;
  born: readonly [number, number];
  gender?: Gender;
  isOfficial?: boolean;
  hasCard?: boolean;
  /** Names already borne where a namesake would confuse. */
  taken: Set<string>;
};

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

export function addPerson(world: World, wish: PersonWish): StoryPerson {
  const random = randomFor(`person:${wish.key}`);
  const year = random.between(wish.born[0], wish.born[1]);
  const gender = wish.gender ?? (random.chance(0.38) ? "female" : "male");
  const fullName = fullNameFor(random, gender, year, wish.taken);
  const person: StoryPerson = {
    id: stableId(`person:${wish.key}`),
    fullName,
    sortName: nameForSorting(fullName),
    searchName: foldForSearch(fullName),
    birthDate: `${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
    gender,
    cardNumber: wish.hasCard === false ? null : `42${String(world.firstCard + world.people.length).padStart(8, "0")}`,
    isOfficial: wish.isOfficial ?? false,
  };
  world.people.push(person);
  return person;
}

type SeatWish = { role: CollectiveRole; title: string; since?: string };

export function addSeat(world: World, collective: StoryCollective, person: StoryPerson, wish: SeatWish): void {
  world.seats.push({
    id: stableId(`seat:${collective.id}:${person.id}`),
    collectiveId: collective.id,
    personId: person.id,
    role: wish.role,
    title: wish.title,
    ordinal: world.seats.filter((seat) => seat.collectiveId === collective.id).length + 1,
    validFrom: wish.since ?? TERM_START,
  });
}

type PositionWish = { title: string; rank: PositionRank; level: ManagementLevel; since?: string };

export function addPosition(world: World, unit: StoryUnit, person: StoryPerson, wish: PositionWish): void {
  world.positions.push({
    id: stableId(`position:${unit.id}:${person.id}:${wish.title}`),
    personId: person.id,
    unitId: unit.id,
    title: wish.title,
    rank: wish.rank,
    managementLevel: wish.level,
    validFrom: wish.since ?? TERM_START,
  });
}

type ConditionWish = { kind: ConditionKind; document?: string; from: string; to?: string };

export function addCondition(world: World, personId: string, wish: ConditionWish): void {
  world.conditions.push({
    id: stableId(`condition:${personId}:${wish.kind}`),
    personId,
    kind: wish.kind,
    document: wish.document ?? null,
    validFrom: wish.from,
    validTo: wish.to ?? null,
  });
}

type MembershipWish = { status: "official" | "probationary"; admittedOn: string; since?: string; until?: string };

/** Official twelve months after admission. */
export function addMembership(world: World, cell: StoryUnit, personId: string, wish: MembershipWish): void {
  const year = Number(wish.admittedOn.slice(0, 4));
  const officialOn = `${year + 1}${wish.admittedOn.slice(4)}`;
  world.memberships.push({
    id: stableId(`membership:${personId}:${cell.id}`),
    personId,
    cellId: cell.id,
    status: wish.status,
    admittedOn: wish.admittedOn,
    officialOn: wish.status === "official" ? officialOn : null,
    validFrom: wish.since ?? wish.admittedOn,
    validTo: wish.until ?? null,
  });
}
