import { type Day, toDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { Body, RegisterFacts } from "../rules/participants";
import {
  bodiesWithDivisionHeads,
  factsOfRegister,
  invitesExecutiveCommittee,
  type RegisterRows,
} from "../rules/register";

export type SummoningPlace = {
  unitId: string;
  cycleId: string;
  /** Whose head takes the chair. */
  hostId: string;
  bodies: readonly Body[];
  day: Day;
};

/**
 * Everybody who could have a part in the meeting, with what the register says on its day: seats, membership of the cell,
 * heads of division, executive committee (RQ-06a, RQ-06b), assignments. Five statements however many people.
 */
export async function gatherPeople(db: Tx, place: SummoningPlace): Promise<RegisterFacts[]> {
  const seats = await loadSeats(db, place);
  const members = await loadMembers(db, place);
  const divisionHeads = await loadDivisionHeads(db, place);
  const assigned = await loadAssigned(db, place);
  const ids = [...seats, ...members, ...divisionHeads, ...assigned].map((row) => row.personId);
  const people = await loadPersons(db, place, [...new Set(ids)]);
  return factsOfRegister({ seats, members, divisionHeads, assigned, people }, place);
}

function validOn(day: Day) {
  const date = toDateColumn(day);
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] };
}

async function loadSeats(db: Tx, place: SummoningPlace): Promise<RegisterRows["seats"]> {
  const invited = invitesExecutiveCommittee(place.bodies)
    ? [{ unitId: place.unitId, kind: "executiveCommittee" as const }]
    : [];
  const ids = [place.hostId, ...place.bodies.map((body) => body.collectiveId)];
  const rows = await db.collectiveSeat.findMany({
    where: { ...validOn(place.day), collective: { is: { OR: [{ id: { in: ids } }, ...invited] } } },
    orderBy: [{ role: "asc" }, { ordinal: "asc" }],
    select: { personId: true, role: true, title: true, collectiveId: true, collective: { select: { kind: true } } },
  });
  return rows.map(({ collective, ...seat }) => ({ ...seat, collectiveKind: collective.kind }));
}

async function loadMembers(db: Tx, place: SummoningPlace): Promise<RegisterRows["members"]> {
  if (!place.bodies.some((body) => body.kind === "cell")) return [];
  return db.membership.findMany({
    where: { cellId: place.unitId, ...validOn(place.day) },
    select: { personId: true, status: true },
  });
}

async function loadDivisionHeads(db: Tx, place: SummoningPlace): Promise<RegisterRows["divisionHeads"]> {
  const invited = bodiesWithDivisionHeads(place.bodies);
  if (invited.length === 0) return [];
  const unitIds = [...new Set(invited.map(({ mergedFromUnitId = place.unitId }) => mergedFromUnitId))];
  return db.position.findMany({
    where: { unitId: { in: unitIds }, rank: "divisionHead", ...validOn(place.day) },
    select: { personId: true, title: true, unitId: true },
  });
}

async function loadAssigned(db: Tx, place: SummoningPlace): Promise<RegisterRows["assigned"]> {
  const rows = await db.assignment.findMany({
    where: { cycleId: place.cycleId, unitId: place.unitId, ...validOn(place.day) },
    select: { personId: true, kind: true, madeByUnit: { select: { name: true } } },
  });
  return rows.map(({ personId, kind, madeByUnit }) => ({
    personId,
    supervises: kind === "supervise",
    madeBy: madeByUnit.name,
  }));
}

async function loadPersons(db: Tx, place: SummoningPlace, ids: string[]): Promise<RegisterRows["people"]> {
  const people = await db.person.findMany({
    where: { id: { in: ids } },
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
  return people.map(({ memberships, conditions, ...person }) => ({
    ...person,
    membership: memberships[0] ?? null,
    conditions: conditions.map((condition) => condition.kind),
  }));
}
