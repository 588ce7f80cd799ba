import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { withdrawalOf } from "../../core/versions";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayScore } from "../policy";
import { TRACK_NAMES } from "../rules";
import { SCORER_NAMES } from "../rules/point-sheets";
import { withdrawPointsSchema } from "../schema";
import { lockSubject } from "./locks";
import { findNewestSheet } from "./record-points";

/** Takes a sheet of points back: a last version without points says so and why, the sheet stays readable. */
export async function withdrawPoints(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = withdrawPointsSchema.parse(raw);
  return runCommand(ctx, "points.withdraw", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    const held = foundOrRefuse(
      await tx.pointSheet.findFirst({
        where: { id: input.sheetId, subjectId: subject.id },
        select: { scorer: true },
      }),
    );
    const { scorer } = held;
    demand(mayScore(ctx.actor, scorer, subject));
    const newest = foundOrRefuse(await findNewestSheet(tx, subject.id, scorer));
    refuseIf(newest.id !== input.sheetId || newest.isWithdrawn, "points.superseded");
    await tx.pointSheet.create({
      data: {
        subjectId: subject.id,
        scorer,
        form: newest.form,
        ...withdrawalOf(ctx, newest.id, input.reason),
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "points.withdrawn",
      unit: scorer === "own" ? subject.homeUnit : subject.decidingUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Rút bảng điểm (${SCORER_NAMES[scorer].toLowerCase()}): ${subject.name} (${TRACK_NAMES[subject.track]})`,
      after: { sheetId: newest.id, reason: input.reason },
    });
    return { subjectId: subject.id };
  });
}
