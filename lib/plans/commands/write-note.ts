import { recordAudit } from "../../audit/record-audit";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayWriteNote } from "../policy";
import { writeNoteSchema } from "../schema";
import { lockAssignment } from "./lock-assignment";

/** What the assigned member learns of the unit before its meeting (nắm bắt địa bàn); appended, never edited (RQ-04). */
export async function writeNote(ctx: CommandContext, raw: unknown): Promise<{ noteId: string; unitId: string }> {
  const input = writeNoteSchema.parse(raw);
  return runCommand(ctx, "plans.writeNote", input, async (tx, inside) => {
    const reach = reachOf(ctx.actor, "assignment.note");
    const held = await lockAssignment(tx, ctx.actor, { assignmentId: input.assignmentId, now: ctx.now, reach });
    demand(mayWriteNote(ctx.actor, held));
    const noteId = newId();
    await tx.assignmentNote.create({
      data: {
        id: noteId,
        assignmentId: held.id,
        body: input.body,
        writtenAt: ctx.now,
        writtenById: ctx.actor.accountId,
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "assignment.noted",
      unit: held.unit,
      subjectType: "assignment",
      subjectId: held.id,
      summary: `${held.personName} ghi nắm bắt địa bàn ở ${held.unit.name}`,
    });
    return { noteId, unitId: held.unit.id };
  });
}
