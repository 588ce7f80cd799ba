import type { CouplingFacts } from "../coupling";
import { compareShares } from "../fraction";
import type { GradesInput, PointsInput } from "../level-facts";
import { LEVELS } from "../levels";
import { RuleError } from "../rule-error";
import { showNumber } from "../show-number";
import type { LevelCounts } from "../tally";

/**
 * Facts that cannot both be true. A task above requirement is a task done; a late task may be done late or still open,
 * so late may exceed done. What a rule does not ask of a subject is left unread, not refused.
 */
export function checkPoints(input: PointsInput): void {
  if (compareShares(input.tasksAboveShare, input.tasksDoneShare) > 0)
    throw new RuleError("tasksAboveShare", "Nhiệm vụ vượt yêu cầu không thể nhiều hơn nhiệm vụ hoàn thành.");
}

/** Each criterion is graded once; a share of disciplined subordinates means that one was disciplined. */
export function checkGrades(input: GradesInput): void {
  const codes = input.grades.map((criterion) => criterion.code);
  if (new Set(codes).size < codes.length) throw new RuleError("grades", "Mỗi tiêu chí chỉ đánh giá một lần.");
  const share = input.subordinatesDisciplinedShare;
  if (input.subordinateDisciplined === false && share !== undefined && compareShares(share, 0) > 0)
    throw new RuleError("subordinateDisciplined", "Đã có tỷ lệ đơn vị trực thuộc bị kỷ luật lớn hơn 0.");
}

/** Each of those summoned votes once for a subject. */
export function checkVotes(levels: LevelCounts, base: number): void {
  const votes = LEVELS.reduce((sum, level) => sum + levels[level], 0);
  if (votes > base)
    throw new RuleError(
      "levels",
      `Tổng ${showNumber(votes)} phiếu, nhiều hơn ${showNumber(base)} người được triệu tập.`,
    );
}

/** The track of officials, and a level on it, belong to officials alone. */
export function checkTracks(facts: CouplingFacts): void {
  if (facts.isOfficial !== false) return;
  if (facts.track === "official")
    throw new RuleError("track", "Người không là cán bộ, công chức, viên chức không xếp loại theo diện này.");
  if ((facts.officialLevel ?? null) !== null)
    throw new RuleError("officialLevel", "Người không là cán bộ, công chức, viên chức không có mức của diện này.");
}
