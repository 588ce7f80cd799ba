import { recordAudit } from "../../audit/record-audit";
import { dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { CELL_KINDS } from "../../units/rules";
import { mayManagePeopleIn, mayManagePerson } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { transferProblem } from "../rules";
import { transferMemberSchema } from "../schema";

/** Moves a member to another cell from a day on; the old membership ends that day and stays in the record (R20.12). */
export async function transferMember(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = transferMemberSchema.parse(raw);
  return runCommand(ctx, "people.transferMember", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    demand(mayManagePerson(ctx.actor, person.units));
    const cell = await findReachedUnit(tx, ctx.actor, input.cellId);
    demand(mayManagePeopleIn(ctx.actor, cell));
    refuseIf(!CELL_KINDS.includes(cell.kind), "person.notACell", { field: "cellId" });
    const held = await tx.membership.findFirst({
      where: { personId: person.id, validTo: null },
      select: {
        id: true,
        cellId: true,
        status: true,
        admittedOn: true,
        officialOn: true,
        validFrom: true,
        cell: { select: { name: true } },
      },
    });
    if (!held) throw new DomainError("membership.none");
    const problem = transferProblem({ cellId: held.cellId, validFrom: fromDateColumn(held.validFrom) }, input);
    if (problem) throw new DomainError(problem, { field: problem === "membership.sameCell" ? "cellId" : "on" });
    const { status, admittedOn, officialOn } = held;
    const on = toDateColumn(input.on);
    await tx.membership.update({ where: { id: held.id }, data: { validTo: on }, select: { id: true } });
    await tx.membership.create({
      data: { personId: person.id, cellId: cell.id, status, admittedOn, officialOn, validFrom: on },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "membership.transferred",
      unit: cell,
      subjectType: "person",
      subjectId: person.id,
      summary: `Chuyển sinh hoạt ${person.fullName} từ ${held.cell.name} đến ${cell.name} từ ${formatDay(input.on)}`,
      before: { cell: held.cell.name },
      after: { cell: cell.name, on: input.on, document: input.document },
    });
    return { personId: person.id };
  });
}
