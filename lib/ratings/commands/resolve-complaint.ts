import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { resolveComplaintSchema } from "../schema";

type LockedComplaint = { id: string; subjectId: string; status: "open" | "resolved"; version: number };

/** Writes how a complaint was settled; from then on it no longer holds up the decision (R7.2). */
export async function resolveComplaint(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = resolveComplaintSchema.parse(raw);
  return runCommand(ctx, "complaint.resolve", input, async (tx) => {
    const complaint = await lockComplaint(tx, ctx, input.complaintId);
    refuseIf(complaint.status === "resolved", "complaint.resolved");
    refuseIf(complaint.version !== input.version, "form.stale");
    refuseIf(input.resolvedOn > dayOf(ctx.now), "complaint.dateInFuture", { field: "resolvedOn" });
    await tx.complaint.update({
      where: { id: complaint.id },
      data: {
        status: "resolved",
        outcome: input.outcome,
        resolvedOn: toDateColumn(input.resolvedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "complaint.resolved",
      subjectType: "complaint",
      subjectId: complaint.id,
      summary: "Ghi kết quả giải quyết đơn, phản ánh",
    });
    return { subjectId: complaint.subjectId };
  });
}

async function lockComplaint(tx: Tx, ctx: CommandContext, complaintId: string): Promise<LockedComplaint> {
  const rows = await tx.$queryRaw<LockedComplaint[]>`
    SELECT complaint.id, complaint.subject_id AS "subjectId", complaint.status::text AS status, complaint.version
    FROM complaint
    JOIN subject ON subject.id = complaint.subject_id
    JOIN unit ON unit.id = subject.home_unit_id
    WHERE complaint.id = ${complaintId}::uuid AND ${unitSql(reachOf(ctx.actor, "complaint.manage"), "unit")}
    FOR UPDATE OF complaint`;
  return foundOrRefuse(rows[0]);
}
