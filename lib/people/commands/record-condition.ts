import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManagePerson } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { CONDITION_NAMES, needsDocument } from "../rules";
import { recordConditionSchema } from "../schema";

/** Records what changes a person's duty to be reviewed or right to vote, with its document (R3.10, R3.13, R20.11). */
export async function recordCondition(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = recordConditionSchema.parse(raw);
  return runCommand(ctx, "people.recordCondition", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    demand(mayManagePerson(ctx.actor, person.units));
    refuseIf(needsDocument(input.kind) && input.document === "", "condition.needsDocument", { field: "document" });
    refuseIf(input.validTo !== null && input.validTo <= input.validFrom, "entry.endsBeforeStart", { field: "validTo" });
    await tx.personCondition.create({
      data: {
        personId: person.id,
        kind: input.kind,
        document: input.document === "" ? null : input.document,
        validFrom: toDateColumn(input.validFrom),
        validTo: input.validTo === null ? null : toDateColumn(input.validTo),
      },
      select: { id: true },
    });
    const { kind, document, validFrom, validTo } = input;
    await recordAudit(tx, ctx, {
      event: "condition.recorded",
      ...(person.units[0] ? { unit: person.units[0] } : {}),
      subjectType: "person",
      subjectId: person.id,
      summary: `${person.fullName}: ${CONDITION_NAMES[kind]} từ ${formatDay(validFrom)}`,
      after: { kind, document, validFrom, validTo },
    });
    return { personId: person.id };
  });
}
