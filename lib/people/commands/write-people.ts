import { type AuditEntry, recordAudits } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import { toDateColumn } from "../../core/calendar";
import type { ActContext } from "../../core/context";
import { formatDay } from "../../core/format";
import { foldForSearch, nameForSorting } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import type { CollectiveRole, ManagementLevel, PositionRank } from "../../db/generated/enums";
import { MANAGEMENT_LEVEL_NAMES, POSITION_RANK_NAMES, SEAT_ROLE_NAMES } from "../rules";
import type { NewPerson } from "../schema";

type NamedUnit = PlacedUnit & { name: string };

export type PersonToWrite = Omit<NewPerson, "cellId" | "isAnother"> & { id: string; cell: NamedUnit };

/** People with their membership, judged already: a fixed number of statements however many, one log row each. */
export async function writePeople(tx: Tx, ctx: ActContext, people: readonly PersonToWrite[]): Promise<void> {
  if (people.length === 0) return;
  await tx.person.createMany({
    data: people.map((person) => ({
      id: person.id,
      fullName: person.fullName,
      sortName: nameForSorting(person.fullName),
      searchName: foldForSearch(person.fullName),
      birthDate: toDateColumn(person.birthDate),
      gender: person.gender,
      cardNumber: person.cardNumber === "" ? null : person.cardNumber,
      isOfficial: person.isOfficial,
      workSector: person.workSector,
    })),
  });
  await tx.membership.createMany({
    data: people.map((person) => ({
      personId: person.id,
      cellId: person.cell.id,
      status: person.status,
      admittedOn: toDateColumn(person.admittedOn),
      officialOn: person.officialOn === null ? null : toDateColumn(person.officialOn),
      validFrom: toDateColumn(person.validFrom),
    })),
  });
  await recordAudits(tx, ctx, people.map(addedEntry));
}

function addedEntry(person: PersonToWrite): AuditEntry {
  const { fullName, birthDate, cardNumber, isOfficial, workSector, status, admittedOn, officialOn, validFrom, cell } =
    person;
  return {
    event: "person.added",
    unit: cell,
    subjectType: "person",
    subjectId: person.id,
    summary: `Thêm ${fullName} (sinh ${formatDay(birthDate)}) vào ${cell.name} từ ${formatDay(validFrom)}`,
    after: { fullName, birthDate, cardNumber, isOfficial, workSector, status, admittedOn, officialOn, validFrom },
  };
}

type Named = { personId: string; fullName: string };

export type SeatToWrite = Named & {
  collective: { id: string; name: string; unit: NamedUnit };
  role: CollectiveRole;
  title: string;
  validFrom: string;
};

export async function writeSeats(tx: Tx, ctx: ActContext, seats: readonly SeatToWrite[]): Promise<void> {
  if (seats.length === 0) return;
  await tx.collectiveSeat.createMany({
    data: seats.map(({ personId, collective, role, title, validFrom }) => ({
      collectiveId: collective.id,
      personId,
      role,
      title,
      validFrom: toDateColumn(validFrom),
    })),
  });
  await recordAudits(
    tx,
    ctx,
    seats.map(({ personId, fullName, collective, role, title, validFrom }) => ({
      event: "seat.taken",
      unit: collective.unit,
      subjectType: "person",
      subjectId: personId,
      summary: `${fullName} vào ${collective.name} (${title}) từ ${formatDay(validFrom)}`,
      after: { collective: collective.name, role: SEAT_ROLE_NAMES[role], title, validFrom },
    })),
  );
}

export type PositionToWrite = Named & {
  unit: NamedUnit;
  title: string;
  rank: PositionRank;
  managementLevel: ManagementLevel;
  validFrom: string;
};

export async function writePositions(tx: Tx, ctx: ActContext, positions: readonly PositionToWrite[]): Promise<void> {
  if (positions.length === 0) return;
  await tx.position.createMany({
    data: positions.map(({ personId, unit, title, rank, managementLevel, validFrom }) => ({
      personId,
      unitId: unit.id,
      title,
      rank,
      managementLevel,
      validFrom: toDateColumn(validFrom),
    })),
  });
  await recordAudits(
    tx,
    ctx,
    positions.map(({ personId, fullName, unit, title, rank, managementLevel, validFrom }) => ({
      event: "position.recorded",
      unit,
      subjectType: "person",
      subjectId: personId,
      summary: `${fullName}: ${title}, ${unit.name}, từ ${formatDay(validFrom)}`,
      after: {
        title,
        rank: POSITION_RANK_NAMES[rank],
        managementLevel: MANAGEMENT_LEVEL_NAMES[managementLevel],
        validFrom,
      },
    })),
  );
}
