import type { Actor, PlacedUnit } from "../../core/actor";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { Track } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import type { KnownResult } from "../rules/task-result-check";

export type TargetRow = {
  id: string;
  name: string;
  title: string | null;
  track: Track;
  isPerson: boolean;
  required: boolean;
  decided: boolean;
  homeUnit: PlacedUnit;
  current: KnownResult | null;
};

/**
 * Whose task results a file about this unit may hold: organisation, collectives, cadres and members that count in the unit, each person
 * once (a cadre as a cadre), with the figures in force. One statement.
 */
export async function loadResultTargets(db: Tx, actor: Actor, cycleId: string, unitId: string): Promise<TargetRow[]> {
  return db.$queryRaw<TargetRow[]>`
    SELECT subject.id, subject.name, subject.title, subject.track::text AS track, subject.person_id IS NOT NULL AS "isPerson",
      subject.required, subject.decided_level IS NOT NULL AS decided,
      jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id) AS "homeUnit",
      (SELECT jsonb_build_object('id', result.id, 'assigned', result.assigned, 'done', result.done, 'doneLate', result.done_late,
          'aboveRequirement', result.above_requirement, 'mainTargets', result.main_targets, 'growth', result.growth,
          'budgetRevenue', result.budget_revenue, 'publicInvestment', result.public_investment,
          'incomePerHead', result.income_per_head, 'povertyReduction', result.poverty_reduction,
          'forceMajeure', result.force_majeure, 'sourceDocument', result.source_document, 'sourceOn', result.source_on)
        FROM task_result result WHERE result.subject_id = subject.id
          AND NOT EXISTS (SELECT FROM task_result newer WHERE newer.supersedes_id = result.id)) AS current
    FROM subject JOIN unit ON unit.id = subject.home_unit_id
    WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = ${unitId}::uuid
      AND ${unitSql(reachOf(actor, "result.record"), "unit")}
      AND (subject.track <> 'partyMember' OR NOT EXISTS (
        SELECT FROM subject cadre WHERE cadre.cycle_id = subject.cycle_id AND cadre.person_id = subject.person_id AND cadre.track = 'official'))
    ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
}
