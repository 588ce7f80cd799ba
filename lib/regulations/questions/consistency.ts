import { compareShares } from "../fraction";
import type { GradesInput, PointsInput } from "../level-facts";
import { RuleError } from "../rule-error";
import type { UnitFacts } from "../unit-facts";

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

function checkOnce(ids: readonly string[], field: (index: number) => string): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new RuleError(field(index), `“${id}” có hai lần.`);
    seen.add(id);
  }
}

/** Every id once, every seat held by one of the people once, every other body one of the collectives. */
export function checkUnitFacts({ organisations, collectives, people }: UnitFacts): void {
  checkOnce(
    organisations.map(({ unitId }) => unitId),
    (index) => `organisations.${index}.unitId`,
  );
  checkOnce(
    collectives.map(({ id }) => id),
    (index) => `collectives.${index}.id`,
  );
  checkOnce(
    people.map(({ id }) => id),
    (index) => `people.${index}.id`,
  );
  const known = { people: new Set(people.map(({ id }) => id)), bodies: new Set(collectives.map(({ id }) => id)) };
  for (const [index, { id, reviewedWithId, seats }] of collectives.entries()) {
    const other = reviewedWithId ?? null;
    if (other !== null && (other === id || !known.bodies.has(other)))
      throw new RuleError(`collectives.${index}.reviewedWithId`, "Phải là một tập thể khác trong danh sách.");
    checkOnce(
      seats.map(({ personId }) => personId),
      (seat) => `collectives.${index}.seats.${seat}.personId`,
    );
    for (const [seat, { personId }] of seats.entries()) {
      if (!known.people.has(personId))
        throw new RuleError(`collectives.${index}.seats.${seat}.personId`, `Không có người “${personId}”.`);
    }
  }
}
