import { recordAudit } from "../../audit/record-audit";
import { addMonths, dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { foldForSearch, nameForSorting } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { CELL_KINDS } from "../../units/rules";
import { mayManagePeopleIn } from "../policy";
import { mayBeSamePerson } from "../rules";
import { addPersonSchema, type NewPerson } from "../schema";

const ADULT_MONTHS = 18 * 12;

/** Adds a person to a cell. The card number decides who is who; else the same name and birth date in the cell ask for a confirmation. */
export async function addPerson(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = addPersonSchema.parse(raw);
  return runCommand(ctx, "people.addPerson", input, async (tx) => {
    const cell = await findReachedUnit(tx, ctx.actor, input.cellId);
    demand(mayManagePeopleIn(ctx.actor, cell));
    refuseIf(!CELL_KINDS.includes(cell.kind), "person.notACell", { field: "cellId" });
    refuseImpossibleDays(input, dayOf(ctx.now));
    await lockCell(tx, cell.id);
    await refuseKnownPerson(tx, input);
    const personId = await writePerson(tx, input);
    await recordAudit(tx, ctx, {
      event: "person.added",
      unit: cell,
      subjectType: "person",
      subjectId: personId,
      summary: `Thêm ${input.fullName} (sinh ${formatDay(input.birthDate)}) vào ${cell.name} từ ${formatDay(input.validFrom)}`,
      after: auditedFacts(input),
    });
    return { personId };
  });
}

function refuseImpossibleDays(input: NewPerson, today: string): void {
  refuseIf(input.admittedOn < addMonths(input.birthDate, ADULT_MONTHS), "person.bornAfterAdmission", {
    field: "admittedOn",
  });
  refuseIf(input.officialOn !== null && input.officialOn < input.admittedOn, "person.officialBeforeAdmission", {
    field: "officialOn",
  });
  refuseIf(input.status === "probationary" && input.officialOn !== null, "person.probationaryHasOfficialDate", {
    field: "officialOn",
  });
  refuseIf(input.validFrom < input.admittedOn, "membership.joinsBeforeAdmission", { field: "validFrom" });
  refuseIf(input.validFrom > today, "membership.startsLater", { field: "validFrom" });
}

/** Two officers adding the same person at once: the second waits and then sees the first one's row. */
async function lockCell(tx: Tx, cellId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${cellId}::uuid FOR NO KEY UPDATE`;
}

async function refuseKnownPerson(tx: Tx, input: NewPerson): Promise<void> {
  if (input.cardNumber !== "") {
    const holder = await tx.person.findUnique({ where: { cardNumber: input.cardNumber }, select: { id: true } });
    if (holder) throw new DomainError("person.cardNumberTaken", { field: "cardNumber" });
  }
  if (input.isAnother) return;
  const alike = await tx.person.findMany({
    where: {
      searchName: foldForSearch(input.fullName),
      birthDate: toDateColumn(input.birthDate),
      memberships: { some: { cellId: input.cellId } },
    },
    select: { searchName: true, birthDate: true },
  });
  const wanted = { name: foldForSearch(input.fullName), birthDate: input.birthDate };
  const found = alike.some(({ searchName, birthDate }) =>
    mayBeSamePerson(wanted, { name: searchName, birthDate: fromDateColumn(birthDate) }),
  );
  refuseIf(found, "person.maybeSame", { field: "isAnother" });
}

async function writePerson(tx: Tx, input: NewPerson): Promise<string> {
  const personId = newId();
  await tx.person.create({
    data: {
      id: personId,
      fullName: input.fullName,
      sortName: nameForSorting(input.fullName),
      searchName: foldForSearch(input.fullName),
      birthDate: toDateColumn(input.birthDate),
      gender: input.gender,
      cardNumber: input.cardNumber === "" ? null : input.cardNumber,
      isOfficial: input.isOfficial,
    },
    select: { id: true },
  });
  await tx.membership.create({
    data: {
      personId,
      cellId: input.cellId,
      status: input.status,
      admittedOn: toDateColumn(input.admittedOn),
      officialOn: input.officialOn === null ? null : toDateColumn(input.officialOn),
      validFrom: toDateColumn(input.validFrom),
    },
    select: { id: true },
  });
  return personId;
}

function auditedFacts(input: NewPerson): Record<string, unknown> {
  const { fullName, birthDate, cardNumber, isOfficial, status, admittedOn, officialOn, validFrom } = input;
  return { fullName, birthDate, cardNumber, isOfficial, status, admittedOn, officialOn, validFrom };
}
