import { dayOf } from "../../core/calendar";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedCollective } from "../../units/queries/reached-unit";
import { mayManagePeopleIn } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { takeSeatSchema } from "../schema";
import { writeSeats } from "./write-people";

/** Puts a person into a body from a day on; one head at a time and nobody twice, the database has the last word. */
export async function takeSeat(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = takeSeatSchema.parse(raw);
  return runCommand(ctx, "people.takeSeat", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    const collective = await findReachedCollective(tx, ctx.actor, input.collectiveId);
    demand(mayManagePeopleIn(ctx.actor, collective.unit));
    const { role, title, validFrom } = input;
    await writeSeats(tx, ctx, [{ personId: person.id, fullName: person.fullName, collective, role, title, validFrom }]);
    return { personId: person.id };
  });
}
