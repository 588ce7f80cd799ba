import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayCompile } from "../policy";
import { addresseeWhenTakenUp } from "../rules";
import { compileEntriesSchema } from "../schema";
import { isForAnother, loadWritingUnit, lockOrBeginReport, type WritingUnit } from "./lock-report";

/**
 * Takes difficulties and proposals out of the sent reports of the units directly below into the unit's own report, each with
 * the link to its source. Into a sent report they go as a supplement, so that what arrives late is not lost (RQ-11, R20.17).
 */
export async function compileEntries(ctx: CommandContext, raw: unknown): Promise<{ unitId: string; taken: number }> {
  const input = compileEntriesSchema.parse(raw);
  return runCommand(ctx, "reports.compile", input, async (tx) => {
    refuseIf(input.difficultyIds.length + input.proposalIds.length === 0, "report.nothingPicked");
    const cycle = await getOpenCycle(tx);
    const unit = await loadWritingUnit(tx, ctx.actor, cycle.id, input.unitId);
    demand(mayCompile(ctx.actor, unit));
    const report = await lockOrBeginReport(tx, cycle.id, unit.id);
    const below = { report: { cycleId: cycle.id, status: "sent", unit: { parentId: unit.id } } } as const;
    const taken =
      (await takeDifficulties(tx, report.id, { id: { in: input.difficultyIds }, ...below })) +
      (await takeProposals(tx, report.id, unit, { id: { in: input.proposalIds }, ...below }));
    if (!report.isNew) {
      await tx.qualityReport.update({
        where: { id: report.id },
        data: { version: { increment: 1 } },
        select: { id: true },
      });
    }
    await recordAudit(tx, ctx, {
      event: "report.compiled",
      unit,
      subjectType: "qualityReport",
      subjectId: report.id,
      summary: `Đưa ${taken} mục của cấp dưới vào báo cáo của ${unit.name}${report.status === "sent" ? " (bổ sung sau khi gửi)" : ""}`,
      after: { taken },
      onPaper: isForAnother(ctx.actor, unit.id),
    });
    return { unitId: unit.id, taken };
  });
}

type Below = { id: { in: string[] }; report: { cycleId: string; status: "sent"; unit: { parentId: string } } };

/** What does not come from directly below is not found; what was taken before is passed over. */
async function takeDifficulties(tx: Tx, reportId: string, where: Below): Promise<number> {
  const sources = await tx.difficulty.findMany({ where, select: { id: true, text: true }, orderBy: { id: "asc" } });
  foundOrRefuse(sources.length === where.id.in.length ? sources : null);
  const { count } = await tx.difficulty.createMany({
    data: sources.map(({ id, text }) => ({ id: newId(), reportId, text, sourceId: id })),
    skipDuplicates: true,
  });
  return count;
}

async function takeProposals(tx: Tx, reportId: string, unit: WritingUnit, where: Below): Promise<number> {
  const sources = await tx.proposal.findMany({
    where,
    select: { id: true, text: true, addresseeId: true },
    orderBy: { id: "asc" },
  });
  foundOrRefuse(sources.length === where.id.in.length ? sources : null);
  const rows = sources.map((source) => {
    const addresseeId = addresseeWhenTakenUp(source, unit);
    refuseIf(addresseeId === null, "report.nobodyAbove");
    return { id: newId(), reportId, text: source.text, addresseeId: foundOrRefuse(addresseeId), sourceId: source.id };
  });
  const { count } = await tx.proposal.createMany({ data: rows, skipDuplicates: true });
  return count;
}
