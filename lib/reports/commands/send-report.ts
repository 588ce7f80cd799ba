import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse } from "../../core/errors";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { maySendReport } from "../policy";
import { reportReference } from "../rules";
import { sendReportSchema } from "../schema";
import { isForAnother, loadWritingUnit, lockReport, refuseIfStale } from "./lock-report";

/** The report goes to the level above, as it stands, once (RQ-11). */
export async function sendReport(ctx: CommandContext, raw: unknown): Promise<{ unitId: string; reference: string }> {
  const input = sendReportSchema.parse(raw);
  return runCommand(ctx, "reports.send", input, async (tx) => {
    const cycle = await getOpenCycle(tx);
    const unit = await loadWritingUnit(tx, ctx.actor, cycle.id, input.unitId);
    const report = await lockReport(tx, cycle.id, unit.id);
    const facts = { status: report?.status ?? null, review: unit.review, hasQuality: (report?.quality ?? "") !== "" };
    demand(maySendReport(ctx.actor, unit, facts));
    const held = foundOrRefuse(report);
    refuseIfStale(held, input.version);
    await tx.qualityReport.update({
      where: { id: held.id },
      data: { status: "sent", sentAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    });
    const reference = reportReference(cycle.year, unit.code);
    await recordAudit(tx, ctx, {
      event: "report.sent",
      unit,
      subjectType: "qualityReport",
      subjectId: held.id,
      summary: `Gửi báo cáo chất lượng kiểm điểm của ${unit.name}${unit.above[0] ? ` lên ${unit.above[0].name}` : ""}`,
      after: { reference },
      onPaper: isForAnother(ctx.actor, unit.id),
    });
    return { unitId: unit.id, reference };
  });
}
