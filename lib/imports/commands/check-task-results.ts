import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { messageFor } from "../../core/errors";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { mayRecordTaskResult } from "../../task-results/policy";
import type { DraftVerdict, RowToCheck } from "../queries/draft-verdict";
import { loadResultTargets, type TargetRow } from "../queries/result-targets";
import { checkTaskResult, type PlannedResult } from "../rules/task-result-check";

/** Judges the lines against the subjects of the unit as they stand now. */
export async function checkTaskResults(
  tx: Tx,
  ctx: CommandContext,
  unitId: string,
  rows: readonly RowToCheck[],
): Promise<DraftVerdict> {
  const cycle = await getOpenCycle(tx);
  const targets = new Map((await loadResultTargets(tx, ctx.actor, cycle.id, unitId)).map((row) => [row.id, row]));
  const results: PlannedResult[] = [];
  const seen = new Set<string>();
  const checked = rows.map((row) => {
    const id = row.data.subject ?? "";
    const target = targets.get(id);
    const line = { data: row.data, problems: row.unreadable, isRepeated: seen.has(id) };
    seen.add(id);
    const { plan, ...judged } = checkTaskResult(
      line,
      target && { ...target, refusal: refusalOf(ctx.actor, target) },
      dayOf(ctx.now),
    );
    if (plan) results.push(plan);
    return { ...row, ...judged, candidates: [] };
  });
  return { rows: checked, problems: [], people: new Map(), meeting: null, results };
}

function refusalOf(actor: Actor, target: TargetRow): string | null {
  const verdict = mayRecordTaskResult(actor, target);
  return verdict.allowed ? null : messageFor(verdict.code, verdict.params);
}
