import { recordAudit } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { mayAnswerProposal, reportsReceivedBy } from "../policy";
import type { ReportStatus } from "../rules";
import { answerProposalSchema } from "../schema";

type Held = {
  status: ReportStatus;
  addressee: PlacedUnit & { name: string };
  reportUnit: PlacedUnit & { name: string };
};

/** The unit addressed answers; the answer is seen all the way down to the unit that asked. A further answer adds to it (RQ-11). */
export async function answerProposal(ctx: CommandContext, raw: unknown): Promise<{ proposalId: string }> {
  const input = answerProposalSchema.parse(raw);
  return runCommand(ctx, "reports.answer", input, async (tx) => {
    const rows = await tx.$queryRaw<Held[]>`
      SELECT quality_report.status::text AS status,
        jsonb_build_object('id', addressee.id, 'path', addressee.path, 'parentId', addressee.parent_id, 'name', addressee.name) AS addressee,
        jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id, 'name', unit.name) AS "reportUnit"
      FROM proposal
      JOIN quality_report ON quality_report.id = proposal.report_id
      JOIN unit ON unit.id = quality_report.unit_id
      JOIN unit addressee ON addressee.id = proposal.addressee_id
      WHERE proposal.id = ${input.proposalId}::uuid AND quality_report.status = 'sent'
        AND ${unitSql(reportsReceivedBy(ctx.actor), "unit")}
      FOR UPDATE OF proposal`;
    const held = foundOrRefuse(rows[0]);
    demand(mayAnswerProposal(ctx.actor, held));
    await tx.answer.create({
      data: {
        id: newId(),
        proposalId: input.proposalId,
        unitId: held.addressee.id,
        text: input.text,
        answeredAt: ctx.now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "proposal.answered",
      unit: held.addressee,
      subjectType: "proposal",
      subjectId: input.proposalId,
      summary: `${held.addressee.name} trả lời kiến nghị của ${held.reportUnit.name}`,
    });
    return { proposalId: input.proposalId };
  });
}
