import { dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { CELL_KINDS } from "../../units/rules";
import { mayManagePeopleIn } from "../policy";
import { isSectorPossible, mayBeSamePerson, partyDayProblems } from "../rules";
import { addPersonSchema, type NewPerson } from "../schema";
import { writePeople } from "./write-people";

/** Adds a person to a cell. The card number decides who is who; else the same name and birth date in the cell ask for a confirmation. */
export async function addPerson(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = addPersonSchema.parse(raw);
  return runCommand(ctx, "people.addPerson", input, async (tx) => {
    const cell = await findReachedUnit(tx, ctx.actor, input.cellId);
    demand(mayManagePeopleIn(ctx.actor, cell));
    refuseIf(!CELL_KINDS.includes(cell.kind), "person.notACell", { field: "cellId" });
    refuseIf(!isSectorPossible(input), "person.officialOutside", { field: "workSector" });
    refuseImpossibleDays(input, dayOf(ctx.now));
    await lockCell(tx, cell.id);
    await refuseKnownPerson(tx, input);
    const personId = newId();
    await writePeople(tx, ctx, [{ ...input, id: personId, cell }]);
    return { personId };
  });
}

function refuseImpossibleDays(input: NewPerson, today: string): void {
  const [problem] = partyDayProblems(input, today);
  if (problem) throw new DomainError(problem.code, { field: problem.field });
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
