import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { kindPhrase } from "../../meetings/rules";
import { finalBallots } from "../queries/load-ballots";
import { lockBallot } from "../queries/lock-ballot";
import { repeatBallotSchema } from "../schema";
import { insertBallot } from "./insert-ballot";

/** On the chair's order, with the reason: a second ballot on the same subjects; both keep their records (R20.14). */
export async function repeatBallot(ctx: CommandContext, raw: unknown): Promise<{ ballotId: string }> {
  const input = repeatBallotSchema.parse(raw);
  return runCommand(ctx, "ballot.repeat", input, async (tx, inner) => {
    const { meeting, ballot, ballots } = await lockBallot(tx, inner.actor, input.ballotId);
    demand(mayDo("repeatBallot", inner.actor, meeting));
    const isLast = finalBallots(ballots).some((last) => last.id === ballot.id);
    refuseIf(ballot.status !== "closed" || !isLast, "ballot.not_repeatable");
    const subjects = ballot.entries.map(({ agendaItemId, subjectId }) => ({ agendaItemId, subjectId }));
    const { ballotId } = await insertBallot(tx, inner, meeting, {
      kind: ballot.kind,
      subjects,
      repeat: { repeatsId: ballot.id, repeatReason: input.reason },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "ballot.repeated",
      subjectType: "ballot",
      subjectId: ballotId,
      summary: `Bỏ phiếu lại về ${kindPhrase(ballot.kind)} theo quyết định của chủ trì. Lý do: ${input.reason}`,
      after: { repeats: ballot.id },
    });
    return { ballotId };
  });
}
