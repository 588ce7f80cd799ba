import { formatCount } from "../../core/format";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { recordTaskResult } from "../../task-results/commands/record-task-result";
import type { PlannedResult } from "../rules/task-result-check";

/** Writes them one by one through the command of a single entry; gives the lines of the receipt. */
export async function recordTaskResults(
  ctx: CommandContext & { tx: Tx },
  results: readonly PlannedResult[],
): Promise<string[]> {
  for (const result of results) {
    await recordTaskResult(ctx, { ...result, mainTargets: result.mainTargets ?? "" });
  }
  const replaced = results.filter(({ supersedesId }) => supersedesId !== "").length;
  return [
    ...(results.length > replaced ? [`Ghi kết quả của ${formatCount(results.length - replaced)} đối tượng`] : []),
    ...(replaced > 0 ? [`Thay kết quả của ${formatCount(replaced)} đối tượng, bản cũ vẫn giữ`] : []),
  ];
}
