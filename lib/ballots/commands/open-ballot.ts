import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { loadAgenda } from "../../meetings/queries/load-agenda";
import { lockMeeting } from "../../meetings/queries/lock-meeting";
import { kindPhrase, toReviewKind } from "../../meetings/rules";
import { BALLOT_FORM_NAMES } from "../rules";
import { openBallotSchema } from "../schema";
import { insertBallot } from "./insert-ballot";

/** RQ-09: after the conclusions one ballot on everything of one kind; the roll freezes. */
export async function openBallot(ctx: CommandContext, raw: unknown): Promise<{ ballotId: string }> {
  const input = openBallotSchema.parse(raw);
  return runCommand(ctx, "ballot.open", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("openBallot", inner.actor, meeting));
    const kind = toReviewKind(input.subjectKind);
    const agenda = await loadAgenda(tx, meeting.id);
    const waiting = agenda.filter((item) => !item.postponed && item.status !== "concluded");
    if (waiting.length > 0) {
      const names = waiting.slice(0, 5).map((item) => item.name);
      throw new DomainError("ballot.items_open", {
        params: {
          subject: kindPhrase(kind),
          missing: `${names.join(", ")}${waiting.length > names.length ? ` và ${waiting.length - names.length} mục khác` : ""}`,
        },
      });
    }
    const known = await tx.ballot.count({ where: { meetingId: meeting.id, subjectKind: kind } });
    refuseIf(known > 0, "ballot.already_open", { params: { subject: kindPhrase(kind) } });
    const concluded = agenda.filter((item) => item.kind === kind && item.status === "concluded");
    const subjects = concluded.flatMap((item) =>
      item.subjectIds.map((subjectId) => ({ agendaItemId: item.id, subjectId })),
    );
    const { ballotId, voters, form } = await insertBallot(tx, inner, meeting, { kind, subjects });
    if (meeting.status === "reviewing") {
      await tx.meeting.update({
        where: { id: meeting.id },
        data: { status: "voting", version: { increment: 1 } },
        select: { id: true },
      });
    }
    await auditMeeting(tx, inner, meeting, {
      event: "ballot.opened",
      subjectType: "ballot",
      subjectId: ballotId,
      summary: `Chốt danh sách ${voters} người bỏ phiếu về ${kindPhrase(kind)} (${BALLOT_FORM_NAMES[form].toLowerCase()}), ${subjects.length} đối tượng`,
      after: { voters, subjects: subjects.length, form },
    });
    return { ballotId };
  });
}
