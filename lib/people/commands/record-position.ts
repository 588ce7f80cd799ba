import { dayOf } from "../../core/calendar";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayManagePeopleIn } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { recordPositionSchema } from "../schema";
import { writePositions } from "./write-people";

/** Records a post with its rank and the level that manages the cadre, which decides who rates him (R7.8, RQ-06a). */
export async function recordPosition(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = recordPositionSchema.parse(raw);
  return runCommand(ctx, "people.recordPosition", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    const unit = await findReachedUnit(tx, ctx.actor, input.unitId);
    demand(mayManagePeopleIn(ctx.actor, unit));
    const { title, rank, managementLevel, validFrom } = input;
    await writePositions(tx, ctx, [
      { personId: person.id, fullName: person.fullName, unit, title, rank, managementLevel, validFrom },
    ]);
    return { personId: person.id };
  });
}
