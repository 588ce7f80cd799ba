import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { groupShares, judgeShare } from "../../regulations/cap";
import { fraction, showPercent } from "../../regulations/fraction";
import type { Pack } from "../../regulations/pack";
import { maySetGroupCap } from "../policy";
import { setGroupCapSchema } from "../schema";

type LockedGroup = {
  id: string;
  cycleId: string;
  name: string;
  version: number;
  sharePercent: number;
  confirmedBase: string | null;
  unitId: string;
  path: string;
  parentId: string | null;
};

/** The share above the usual one and the reading of the base of one group, each only with the number of the document that says so (R8.24, R20.6). */
export async function setGroupCap(ctx: CommandContext, raw: unknown): Promise<{ groupId: string }> {
  const input = setGroupCapSchema.parse(raw);
  return runCommand(ctx, "group.setCap", input, async (tx) => {
    const group = await lockGroup(tx, ctx, input.groupId);
    const unit = { id: group.unitId, path: group.path, parentId: group.parentId };
    demand(maySetGroupCap(ctx.actor, unit));
    refuseIf(group.version !== input.version, "form.stale");
    refuseIf(input.sharePercent < 1, "form.invalid", { field: "sharePercent" });
    refuseShare(await getPackInForce(tx, group.cycleId, group.path), input);
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

/** As far as the rules of the season go for this unit (R8.11, R8.24). */
function refuseShare(pack: Pack, input: { sharePercent: number; shareDocument: string }): void {
  const shares = groupShares(pack);
  const verdict = judgeShare(shares, fraction(input.sharePercent, 100), input.shareDocument);
  const most = showPercent(shares.outstanding ?? shares.usual);
  refuseIf(verdict === "beyondPack", "cap.beyondPack", { field: "sharePercent", params: { most } });
  const usual = showPercent(shares.usual);
  refuseIf(verdict === "needsDecision", "cap.documentNeeded", { field: "shareDocument", params: { usual } });
}

async function lockGroup(tx: Tx, ctx: CommandContext, groupId: string): Promise<LockedGroup> {
  const rows = await tx.$queryRaw<LockedGroup[]>`
    SELECT held.id, held.cycle_id AS "cycleId", held.name, held.version, held.share_percent AS "sharePercent", held.confirmed_base AS "confirmedBase",
      unit.id AS "unitId", unit.path, unit.parent_id AS "parentId"
    FROM comparable_group held JOIN unit ON unit.id = held.deciding_unit_id
    WHERE held.id = ${groupId}::uuid AND ${unitSql(reachOf(ctx.actor, "rating.view"), "unit")}
    FOR UPDATE OF held`;
  return foundOrRefuse(rows[0]);
}
