import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { formatCount } from "../../core/format";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { fillDueDays } from "../../cycles/commands/fill-due-days";
import { lockSeason } from "../../cycles/commands/lock-season";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { mayGenerateObligations } from "../policy";
import { BUDGET_MILLISECONDS, loadPlannedSeason, type PlannedSeason } from "../queries/planned-season";
import { hasChanges, replaced } from "../rules/changes";
import type { SeasonUnit } from "../rules/season-facts";
import { generateObligationsSchema } from "../schema";
import { writeSeason } from "./write-season";

export type GenerationOutcome = {
  unitId: string;
  total: number;
  added: number;
  /** Whose row or places changed. */
  updated: number;
  ended: number;
  /** Required, but no body in the register where the review could be held. */
  withoutPlace: { name: string; unitId: string }[];
};

/**
 * Makes or refreshes the list of everything that must be reviewed in a unit and below it (R3, R4, R20.4, R20.5).
 * Running it again adds what is new, ends what no longer applies and keeps its history; reviewed ones are never touched.
 */
export async function generateObligations(ctx: CommandContext, raw: unknown): Promise<GenerationOutcome> {
  const input = generateObligationsSchema.parse(raw);
  return runCommand(
    ctx,
    "obligations.generate",
    input,
    async (tx) => {
      const unit = await findUnit(tx, ctx, input.unitId);
      demand(mayGenerateObligations(ctx.actor, unit));
      const cycle = await getOpenCycle(tx);
      await lockSeason(tx, cycle.id);
      const planned = await loadPlannedSeason(tx, cycle, unit, { day: dayOf(ctx.now) });
      const share = planned.pack.parameters["cap.share"].value;
      await writeSeason(tx, ctx, {
        cycleId: cycle.id,
        sharePercent: Math.round((share.num * 100) / share.den),
        changes: planned.changes,
      });
      for (const path of pathsToDate(unit, planned)) await fillDueDays(tx, cycle.id, path);
      const outcome = outcomeOf(unit.id, planned);
      if (hasChanges(planned.changes)) await audit(tx, ctx, unit, outcome);
      return outcome;
    },
    { timeout: BUDGET_MILLISECONDS },
  );
}

type PlacedSeasonUnit = SeasonUnit & { parentId: string | null };

async function findUnit(tx: Tx, ctx: CommandContext, unitId: string): Promise<PlacedSeasonUnit> {
  const [unit] = await tx.$queryRaw<PlacedSeasonUnit[]>`
    SELECT id, path, parent_id AS "parentId", kind::text AS kind, name, base_type AS "baseType",
      valid_from::text AS "validFrom"
    FROM unit WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(ctx.actor, "unit.view"), "unit")}`;
  return foundOrRefuse(unit);
}

/** The subtree, and the cells outside it to which somebody moved. */
function pathsToDate(unit: SeasonUnit, { changes, pathOf }: PlannedSeason): Set<string> {
  const moved = changes.updated.flatMap(({ desired }) => pathOf(desired.homeUnitId) ?? []);
  return new Set([unit.path, ...moved.filter((path) => !path.startsWith(unit.path))]);
}

function outcomeOf(unitId: string, { changes, total }: PlannedSeason): GenerationOutcome {
  return {
    unitId,
    total,
    added: changes.added.length,
    updated: new Set([...changes.updated.map(({ id }) => id), ...replaced(changes)]).size,
    ended: changes.ended.length,
    withoutPlace: changes.withoutPlace.map(({ name, homeUnitId }) => ({ name, unitId: homeUnitId })),
  };
}

async function audit(tx: Tx, ctx: CommandContext, unit: SeasonUnit, outcome: GenerationOutcome): Promise<void> {
  const { added, updated, ended } = outcome;
  await recordAudit(tx, ctx, {
    event: "obligations.generated",
    unit,
    subjectType: "unit",
    subjectId: unit.id,
    summary: `Cập nhật danh sách phải kiểm điểm của ${unit.name}: thêm ${formatCount(added)}, sửa ${formatCount(updated)}, thôi ${formatCount(ended)}`,
    after: { added, updated, ended, total: outcome.total },
  });
}
