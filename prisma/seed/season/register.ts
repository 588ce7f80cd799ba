import { groupBy } from "../../../lib/core/group-by";
import type { ConditionKind } from "../../../lib/db/generated/enums";
import type { Body, RegisterFacts } from "../../../lib/meetings/rules/participants";
import {
  factsOfRegister,
  invitesExecutiveCommittee,
  kindsWithDivisionHeads,
} from "../../../lib/meetings/rules/register";
import type { StoryCollective, StoryMembership, StoryPerson, StorySeat, StoryUnit, World } from "../story/world";
import type { StoryAssignment } from "./preparations";

export type Register = {
  unit(id: string): StoryUnit;
  collective(id: string): StoryCollective;
  collectivesOf(unitId: string): readonly StoryCollective[];
  person(id: string): StoryPerson;
  seatsOf(collectiveId: string): readonly StorySeat[];
  membersOf(cellId: string, day: string): readonly StoryMembership[];
  conditionsOf(personId: string, day: string): ConditionKind[];
  /** What the register says on the day of everybody whom the rule would summon. */
  summon(place: { unitId: string; hostId: string; bodies: readonly Body[]; day: string }): RegisterFacts[];
};

const ROLE_ORDER = { head: 0, deputy: 1, ordinary: 2 };

function isValidOn(row: { validFrom: string; validTo?: string | null }, day: string): boolean {
  return row.validFrom <= day && (!row.validTo || day < row.validTo);
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the story has no ${what}`);
  return value;
}

/** The world as the register the rules ask; the same answers as the tables would give. */
export function registerOf(world: World, assignments: readonly StoryAssignment[]): Register {
  const units = new Map(world.units.map((unit) => [unit.id, unit]));
  const collectives = new Map(world.collectives.map((body) => [body.id, body]));
  const bodies = groupBy(world.collectives, (body) => body.unitId);
  const people = new Map(world.people.map((person) => [person.id, person]));
  const seats = groupBy(world.seats, (seat) => seat.collectiveId);
  const members = groupBy(world.memberships, (row) => row.cellId);
  const memberships = groupBy(world.memberships, (row) => row.personId);
  const conditions = groupBy(world.conditions, (row) => row.personId);
  const positions = groupBy(world.positions, (row) => row.unitId);
  const assigned = groupBy(assignments, (row) => row.unitId);
  const conditionsOf = (personId: string, day: string) =>
    (conditions.get(personId) ?? []).filter((row) => isValidOn(row, day)).map((row) => row.kind);
  const membersOf = (cellId: string, day: string) => (members.get(cellId) ?? []).filter((row) => isValidOn(row, day));
  const rankedSeats = (collectiveId: string) =>
    (seats.get(collectiveId) ?? []).toSorted(
      (a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.ordinal - b.ordinal,
    );
  return {
    unit: (id) => known(units.get(id), `unit ${id}`),
    collective: (id) => known(collectives.get(id), `collective ${id}`),
    collectivesOf: (unitId) => bodies.get(unitId) ?? [],
    person: (id) => known(people.get(id), `person ${id}`),
    seatsOf: rankedSeats,
    membersOf,
    conditionsOf,
    summon: (place) => {
      const invited = invitesExecutiveCommittee(place.bodies)
        ? (bodies.get(place.unitId) ?? []).filter((body) => body.kind === "executiveCommittee").map((body) => body.id)
        : [];
      const seated = [...new Set([place.hostId, ...place.bodies.map((body) => body.collectiveId), ...invited])];
      const rows = {
        seats: seated
          .flatMap(rankedSeats)
          .toSorted((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.ordinal - b.ordinal)
          .map((seat) => ({ ...seat, collectiveKind: known(collectives.get(seat.collectiveId), "body").kind })),
        members: place.bodies.some((body) => body.kind === "cell") ? membersOf(place.unitId, place.day) : [],
        divisionHeads:
          kindsWithDivisionHeads(place.bodies).length === 0
            ? []
            : (positions.get(place.unitId) ?? []).filter((row) => row.rank === "divisionHead"),
        assigned: assigned.get(place.unitId) ?? [],
      };
      const ids = new Set(Object.values(rows).flatMap((list) => list.map((row) => row.personId)));
      const described = [...ids].map((id) => {
        const { fullName, sortName } = known(people.get(id), `person ${id}`);
        const membership = (memberships.get(id) ?? []).find((row) => isValidOn(row, place.day)) ?? null;
        return { id, fullName, sortName, membership, conditions: conditionsOf(id, place.day) };
      });
      return factsOfRegister({ ...rows, people: described }, place);
    },
  };
}
