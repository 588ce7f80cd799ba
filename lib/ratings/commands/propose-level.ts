import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { recordRatings } from "../../obligations/commands/record-ratings";
import { describeLevel } from "../../regulations/levels";
import { mayProposeLevel } from "../policy";
import { TRACK_NAMES } from "../rules";
import { proposeLevelSchema } from "../schema";
import { lockSubject } from "./locks";

/** Cấp ủy đề nghị: the committee's own value beside the vote, never instead of it (R7.2, R20.4). Another level than voted needs a reason. */
export async function proposeLevel(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = proposeLevelSchema.parse(raw);
  return runCommand(ctx, "rating.propose", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayProposeLevel(ctx.actor, subject));
    const noReason = input.reason === "";
    refuseIf(noReason && subject.proposalLevel !== null, "rating.changeNeedsReason", { field: "reason" });
    refuseIf(noReason && subject.voteLevel !== null && subject.voteLevel !== input.level, "rating.reasonNeeded", {
      field: "reason",
      params: { proposed: subject.voteLevel ? describeLevel(subject.voteLevel).name : "" },
    });
    await recordRatings(tx, ctx, [
      {
        subjectId: subject.id,
        stage: "committeeProposal",
        level: input.level,
        ratedOn: dayOf(ctx.now),
        ...(noReason ? {} : { reason: input.reason }),
      },
    ]);
    await recordAudit(tx, ctx, {
      event: "rating.proposed",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Đề nghị ${describeLevel(input.level).shortName}: ${subject.name} (${TRACK_NAMES[subject.track]})`,
      before: { level: subject.proposalLevel },
      after: { level: input.level, reason: input.reason },
    });
    return { subjectId: subject.id };
  });
}
