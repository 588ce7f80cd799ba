import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedCollective } from "../../units/queries/reached-unit";
import { mayManagePeopleIn } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { SEAT_ROLE_NAMES } from "../rules";
import { takeSeatSchema } from "../schema";

/** Puts a person into a body from a day on; one head at a time and nobody twice, the database has the last word. */
export async function takeSeat(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = takeSeatSchema.parse(raw);
  return runCommand(ctx, "people.takeSeat", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    const collective = await findReachedCollective(tx, ctx.actor, input.collectiveId);
    demand(mayManagePeopleIn(ctx.actor, collective.unit));
    const { role, title, validFrom } = input;
    await tx.collectiveSeat.create({
      data: { collectiveId: collective.id, personId: person.id, role, title, validFrom: toDateColumn(validFrom) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "seat.taken",
      unit: collective.unit,
      subjectType: "person",
      subjectId: person.id,
      summary: `${person.fullName} vào ${collective.name} (${title}) từ ${formatDay(validFrom)}`,
      after: { collective: collective.name, role: SEAT_ROLE_NAMES[role], title, validFrom },
    });
    return { personId: person.id };
  });
}
