import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { maySetGroupCap } from "../policy";
import { setGroupCapSchema } from "../schema";

type LockedGroup = {
  id: string;
  name: string;
  version: number;
  sharePercent: number;
  confirmedBase: string | null;
  unitId: string;
  path: string;
  parentId: string | null;
};

/** The share above 20 % and the reading of the base of one group, each only with the number of the document that says so (R8.24, R20.6). */
export async function setGroupCap(ctx: CommandContext, raw: unknown): Promise<{ groupId: string }> {
  const input = setGroupCapSchema.parse(raw);
  return runCommand(ctx, "group.setCap", input, async (tx) => {
    const group = await lockGroup(tx, ctx, input.groupId);
    const unit = { id: group.unitId, path: group.path, parentId: group.parentId };
    demand(maySetGroupCap(ctx.actor, unit));
    refuseIf(group.version !== input.version, "form.stale");
    refuseIf(input.sharePercent < 1, "form.invalid", { field: "sharePercent" });
    refuseIf(input.sharePercent > 20 && input.shareDocument === "", "cap.documentNeeded", { field: "shareDocument" });
    refuseIf(input.confirmedBase !== null && input.confirmedDocument === "", "cap.baseDocumentNeeded", {
      field: "confirmedDocument",
    });
    await tx.comparableGroup.update({
      where: { id: group.id },
      data: {
        sharePercent: input.sharePercent,
        shareDocument: input.shareDocument || null,
        confirmedBase: input.confirmedBase,
        confirmedDocument: input.confirmedBase ? input.confirmedDocument : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "group.capSet",
      unit,
      subjectType: "comparableGroup",
      subjectId: group.id,
      summary: `Nhóm “${group.name}”: tỷ lệ tối đa ${input.sharePercent}%${input.shareDocument ? ` theo ${input.shareDocument}` : ""}`,
      before: { sharePercent: group.sharePercent, confirmedBase: group.confirmedBase },
      after: { ...input },
    });
    return { groupId: group.id };
  });
}

async function lockGroup(tx: Tx, ctx: CommandContext, groupId: string): Promise<LockedGroup> {
  const rows = await tx.$queryRaw<LockedGroup[]>`
    SELECT held.id, held.name, held.version, held.share_percent AS "sharePercent", held.confirmed_base AS "confirmedBase",
      unit.id AS "unitId", unit.path, unit.parent_id AS "parentId"
    FROM comparable_group held JOIN unit ON unit.id = held.deciding_unit_id
    WHERE held.id = ${groupId}::uuid AND ${unitSql(reachOf(ctx.actor, "rating.view"), "unit")}
    FOR UPDATE OF held`;
  return foundOrRefuse(rows[0]);
}
