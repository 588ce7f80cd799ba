import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import type { Level } from "../../regulations/levels";
import { proposedLevel } from "../rules";
import { listGroupSchema } from "../schema";
import { touchList } from "./list-subject";
import { lockGroups, lockSubjects } from "./locks";
import { openListOf } from "./open-list";

type LockedGroup = { id: string; name: string; cycleId: string; decidingUnitId: string };

/**
 * Puts the rest of a comparable group on the list at the level that came up for each. Those proposed excellent are chosen one
 * by one; who was not chosen goes in as "good" only when asked for, with the reason (R20.18: no new vote below).
 */
export async function listGroup(ctx: CommandContext, raw: unknown): Promise<{ decisionId: string; listed: number }> {
  const input = listGroupSchema.parse(raw);
  return runCommand(ctx, "decision.listGroup", input, async (tx) => {
    refuseIf(input.lowerRest && input.reason === "", "rating.reasonNeeded", {
      field: "reason",
      params: { proposed: "hoàn thành xuất sắc nhiệm vụ" },
    });
    const group = await findGroup(tx, ctx, input.groupId);
    const list = await openListOf(tx, ctx, { cycleId: group.cycleId, unitId: group.decidingUnitId });
    await lockGroups(tx, [group.id]);
    const subjects = await lockSubjects(tx, ctx.actor, await waitingSubjects(tx, group.id));
    const items = subjects.flatMap((subject) => {
      if (subject.awaitsReview) return [];
      const proposed = subject.appraisalLevel ?? proposedLevel(subject);
      if (proposed === null) return [];
      if (proposed !== "excellent") return [itemOf(list.id, subject.id, proposed, reasonFor(proposed, subject))];
      return input.lowerRest ? [itemOf(list.id, subject.id, "good", input.reason)] : [];
    });
    refuseIf(items.length === 0, "rating.nothingChosen");
    await tx.decisionItem.createMany({ data: items });
    await touchList(tx, list.id);
    await recordAudit(tx, ctx, {
      event: "decision.listed",
      unit: list.unit,
      subjectType: "comparableGroup",
      subjectId: group.id,
      summary: `Đưa ${items.length} đối tượng của nhóm “${group.name}” vào danh sách trình`,
      after: { listed: items.length, lowered: input.lowerRest, reason: input.reason },
    });
    return { decisionId: list.id, listed: items.length };
  });
}

/** An appraisal that differs from the proposal carries its own reason up. */
function reasonFor(level: Level, subject: { voteLevel: Level | null; proposalLevel: Level | null }): string | null {
  return level === proposedLevel(subject) ? null : "Theo kết quả thẩm định";
}

function itemOf(decisionId: string, subjectId: string, level: Level, reason: string | null) {
  return { decisionId, subjectId, level, reason };
}

async function findGroup(tx: Tx, ctx: CommandContext, groupId: string): Promise<LockedGroup> {
  const rows = await tx.$queryRaw<LockedGroup[]>`
    SELECT held.id, held.name, held.cycle_id AS "cycleId", held.deciding_unit_id AS "decidingUnitId"
    FROM comparable_group held JOIN unit ON unit.id = held.deciding_unit_id
    WHERE held.id = ${groupId}::uuid AND ${unitSql(reachOf(ctx.actor, "decision.record"), "unit")}`;
  return foundOrRefuse(rows[0]);
}

async function waitingSubjects(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx.subject.findMany({
    where: {
      groupId,
      required: true,
      decidedLevel: null,
      decisionItems: { none: { decision: { status: { in: ["draft", "presented"] } } } },
    },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
