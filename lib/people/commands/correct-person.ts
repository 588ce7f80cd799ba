import { recordAudit } from "../../audit/record-audit";
import { dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { foldForSearch, nameForSorting } from "../../core/vietnamese";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManagePerson } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { isSectorPossible } from "../rules";
import { correctPersonSchema } from "../schema";

/** Corrects what was entered wrongly about a person: name, birth date, card number, whether an official, whether in the political system. */
export async function correctPerson(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = correctPersonSchema.parse(raw);
  return runCommand(ctx, "people.correctPerson", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    demand(mayManagePerson(ctx.actor, person.units));
    refuseIf(person.version !== input.version, "form.stale");
    const before = await tx.person.findUniqueOrThrow({
      where: { id: person.id },
      select: { fullName: true, birthDate: true, gender: true, cardNumber: true, isOfficial: true, workSector: true },
    });
    const cardNumber = input.cardNumber === "" ? null : input.cardNumber;
    if (cardNumber !== null && cardNumber !== before.cardNumber) {
      const holder = await tx.person.findUnique({ where: { cardNumber }, select: { id: true } });
      if (holder) throw new DomainError("person.cardNumberTaken", { field: "cardNumber" });
    }
    refuseIf(!isSectorPossible(input), "person.officialOutside", { field: "workSector" });
    const { isOfficial, workSector } = input;
    const after = { fullName: input.fullName, gender: input.gender, cardNumber, isOfficial, workSector };
    await tx.person.update({
      where: { id: person.id },
      data: {
        ...after,
        birthDate: toDateColumn(input.birthDate),
        sortName: nameForSorting(input.fullName),
        searchName: foldForSearch(input.fullName),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "person.corrected",
      ...(person.units[0] ? { unit: person.units[0] } : {}),
      subjectType: "person",
      subjectId: person.id,
      summary: `Sửa thông tin của ${before.fullName}`,
      before: { ...before, birthDate: fromDateColumn(before.birthDate) },
      after: { ...after, birthDate: input.birthDate },
    });
    return { personId: person.id };
  });
}
