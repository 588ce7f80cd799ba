import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManageComplaints } from "../policy";
import { COMPLAINT_KIND_NAMES, registerComplaintSchema } from "../schema";
import { lockSubjectOfAnySeason } from "./locks";

/** Enters a complaint, a denunciation or a notice on a rating: before a decision it has to be settled (R7.2, R12.3, R20.21). Its text stays out of the log. */
export async function registerComplaint(ctx: CommandContext, raw: unknown): Promise<{ complaintId: string }> {
  const input = registerComplaintSchema.parse(raw);
  return runCommand(ctx, "complaint.register", input, async (tx) => {
    const subject = await lockSubjectOfAnySeason(tx, ctx.actor, input.subjectId);
    demand(mayManageComplaints(ctx.actor, subject.homeUnit));
    refuseIf(input.receivedOn > dayOf(ctx.now), "complaint.dateInFuture", { field: "receivedOn" });
    const id = newId();
    await tx.complaint.create({
      data: {
        id,
        subjectId: subject.id,
        kind: input.kind,
        summary: input.summary,
        receivedOn: toDateColumn(input.receivedOn),
        recordedAt: ctx.now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "complaint.registered",
      subjectType: "complaint",
      subjectId: id,
      summary: `Ghi ${COMPLAINT_KIND_NAMES[input.kind].toLowerCase()} nhận ngày ${input.receivedOn.split("-").toReversed().join("/")}`,
    });
    return { complaintId: id };
  });
}
