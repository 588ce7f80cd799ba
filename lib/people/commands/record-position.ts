import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayManagePeopleIn } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { MANAGEMENT_LEVEL_NAMES, POSITION_RANK_NAMES } from "../rules";
import { recordPositionSchema } from "../schema";

/** Records a post with its rank and the level that manages the cadre, which decides who rates him (R7.8, RQ-06a). */
export async function recordPosition(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = recordPositionSchema.parse(raw);
  return runCommand(ctx, "people.recordPosition", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    const unit = await findReachedUnit(tx, ctx.actor, input.unitId);
    demand(mayManagePeopleIn(ctx.actor, unit));
    const { title, rank, managementLevel, validFrom } = input;
    await tx.position.create({
      data: { personId: person.id, unitId: unit.id, title, rank, managementLevel, validFrom: toDateColumn(validFrom) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "position.recorded",
      unit,
      subjectType: "person",
      subjectId: person.id,
      summary: `${person.fullName}: ${title}, ${unit.name}, từ ${formatDay(validFrom)}`,
      after: {
        title,
        rank: POSITION_RANK_NAMES[rank],
        managementLevel: MANAGEMENT_LEVEL_NAMES[managementLevel],
        validFrom,
      },
    });
    return { personId: person.id };
  });
}
