import type { Actor } from "../../core/actor";
import { type Day, dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { read } from "../../db/read";
import type { Period, PersonDetail } from "../dto";
import { mayManagePerson } from "../policy";
import { findReachedPerson } from "./person-reach";

type PeriodRow = { validFrom: Date; validTo: Date | null };

function periodOf({ validFrom, validTo }: PeriodRow, today: Day): Period {
  const from = fromDateColumn(validFrom);
  const to = fromOptionalDateColumn(validTo);
  return { validFrom: from, validTo: to, isCurrent: from <= today && (to === null || today < to) };
}

const PERIOD = { validFrom: true, validTo: true } as const;
const NEWEST_FIRST = [{ validFrom: "desc" }, { id: "desc" }] as const;
const NAMED = { select: { id: true, name: true } } as const;

/** One person with everything the register says, today's first; "not found" outside the actor's reach. */
export async function getPerson(actor: Actor, personId: string, now: Date): Promise<PersonDetail> {
  const today = dayOf(now);
  return read(actor, async (db) => {
    const reached = await findReachedPerson(db, actor, personId, today);
    const person = await db.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        id: true,
        version: true,
        fullName: true,
        birthDate: true,
        gender: true,
        cardNumber: true,
        isOfficial: true,
        workSector: true,
        memberships: {
          orderBy: [...NEWEST_FIRST],
          select: { id: true, cell: NAMED, status: true, admittedOn: true, officialOn: true, ...PERIOD },
        },
        seats: {
          orderBy: [...NEWEST_FIRST],
          select: {
            id: true,
            role: true,
            title: true,
            collective: { select: { id: true, name: true, unit: NAMED } },
            ...PERIOD,
          },
        },
        positions: {
          orderBy: [...NEWEST_FIRST],
          select: { id: true, title: true, rank: true, managementLevel: true, unit: NAMED, ...PERIOD },
        },
        conditions: { orderBy: [...NEWEST_FIRST], select: { id: true, kind: true, document: true, ...PERIOD } },
        historicalRatings: {
          orderBy: [{ year: "desc" }, { track: "asc" }],
          select: { year: true, track: true, level: true, source: true },
        },
      },
    });
    const { historicalRatings, memberships, seats, positions, conditions, ...rest } = person;
    return {
      ...rest,
      birthDate: fromDateColumn(person.birthDate),
      memberships: memberships.map((row) => ({
        id: row.id,
        cell: row.cell,
        status: row.status,
        admittedOn: fromDateColumn(row.admittedOn),
        officialOn: fromOptionalDateColumn(row.officialOn),
        ...periodOf(row, today),
      })),
      seats: seats.map(({ collective, ...row }) => ({
        id: row.id,
        role: row.role,
        title: row.title,
        collective: { id: collective.id, name: collective.name },
        unit: collective.unit,
        ...periodOf(row, today),
      })),
      positions: positions.map((row) => ({ ...row, ...periodOf(row, today) })),
      conditions: conditions.map((row) => ({ ...row, ...periodOf(row, today) })),
      earlierRatings: historicalRatings,
      may: { manage: mayManagePerson(actor, reached.units) },
    };
  });
}
