import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayWriteReport } from "../policy";
import { isAbove } from "../rules";
import { saveReportSchema } from "../schema";
import { isForAnother, loadWritingUnit, lockOrBeginReport, refuseIfStale } from "./lock-report";

type SaveReportInput = z.infer<typeof saveReportSchema>;

/** A unit writes its report on the quality of the review, as often as it likes until it is sent (RQ-11). */
export async function saveReport(ctx: CommandContext, raw: unknown): Promise<{ unitId: string }> {
  const input = saveReportSchema.parse(raw);
  return runCommand(ctx, "reports.save", input, async (tx) => {
    const cycle = await getOpenCycle(tx);
    const unit = await loadWritingUnit(tx, ctx.actor, cycle.id, input.unitId);
    const report = await lockOrBeginReport(tx, cycle.id, unit.id);
    demand(mayWriteReport(ctx.actor, unit, report.status));
    refuseIfStale(report, input.version);
    input.proposals.forEach((row, index) => {
      const isOutside = row.text !== "" && (row.addresseeId === null || !isAbove(row.addresseeId, unit.above));
      refuseIf(isOutside, "report.addresseeOutside", { field: `proposals.${index}.addresseeId` });
    });
    await tx.qualityReport.update({
      where: { id: report.id },
      data: {
        quality: input.quality,
        strengths: input.strengths,
        weaknesses: input.weaknesses,
        ...(report.isNew ? {} : { version: { increment: 1 } }),
      },
      select: { id: true },
    });
    await writeDifficulties(tx, report.id, input.difficulties);
    await writeProposals(tx, report.id, input.proposals);
    await recordAudit(tx, ctx, {
      event: "report.saved",
      unit,
      subjectType: "qualityReport",
      subjectId: report.id,
      summary: `${report.isNew ? "Bắt đầu soạn" : "Sửa"} báo cáo chất lượng kiểm điểm của ${unit.name}`,
      onPaper: isForAnother(ctx.actor, unit.id),
    });
    return { unitId: unit.id };
  });
}

/** Rows keep their id, and with it the link to where they came from; an emptied row goes. */
async function writeDifficulties(tx: Tx, reportId: string, rows: SaveReportInput["difficulties"]): Promise<void> {
  for (const row of rows) {
    if (row.id !== null && row.text === "") await tx.difficulty.deleteMany({ where: { id: row.id, reportId } });
    else if (row.id !== null) {
      await tx.difficulty.updateMany({ where: { id: row.id, reportId }, data: { text: row.text } });
    } else if (row.text !== "") {
      await tx.difficulty.create({ data: { id: newId(), reportId, text: row.text }, select: { id: true } });
    }
  }
}

async function writeProposals(tx: Tx, reportId: string, rows: SaveReportInput["proposals"]): Promise<void> {
  for (const { id, text, addresseeId } of rows) {
    if (id !== null && text === "") await tx.proposal.deleteMany({ where: { id, reportId } });
    else if (text !== "" && addresseeId !== null) {
      if (id !== null) await tx.proposal.updateMany({ where: { id, reportId }, data: { text, addresseeId } });
      else await tx.proposal.create({ data: { id: newId(), reportId, text, addresseeId }, select: { id: true } });
    }
  }
}
