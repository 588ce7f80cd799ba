import { RuleError } from "../rule-error";
import { isPartyBody } from "../subjects";
import type { CollectiveFact, PersonFact, UnitFacts } from "../unit-facts";

function checkOnce(ids: readonly string[], field: (index: number) => string): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new RuleError(field(index), `“${id}” có hai lần.`);
    seen.add(id);
  }
}

/** A body that takes over another's review is one of the list and has a review of its own. */
function checkReviewedWith(collectives: readonly CollectiveFact[]): void {
  const bodies = new Map(collectives.map((collective) => [collective.id, collective]));
  for (const [index, { id, reviewedWithId }] of collectives.entries()) {
    if ((reviewedWithId ?? null) === null) continue;
    const field = `collectives.${index}.reviewedWithId`;
    const other = bodies.get(reviewedWithId ?? "");
    if (other === undefined || other.id === id) throw new RuleError(field, "Phải là một tập thể khác trong danh sách.");
    if ((other.reviewedWithId ?? null) !== null)
      throw new RuleError(field, `“${other.id}” cũng được kiểm điểm ở nơi khác.`);
  }
}

/** One head; every seat held once, by one of the people; a seat of a Party body by a member. */
function checkSeats(collective: CollectiveFact, index: number, people: ReadonlyMap<string, PersonFact>): void {
  const { kind, seats } = collective;
  checkOnce(
    seats.map(({ personId }) => personId),
    (seat) => `collectives.${index}.seats.${seat}.personId`,
  );
  const heads = seats.flatMap(({ role }, seat) => (role === "head" ? [seat] : []));
  if (heads[1] !== undefined)
    throw new RuleError(`collectives.${index}.seats.${heads[1]}.role`, "Một tập thể chỉ có một người đứng đầu.");
  for (const [seat, { personId, main, partTime }] of seats.entries()) {
    const field = `collectives.${index}.seats.${seat}`;
    const person = people.get(personId);
    if (person === undefined) throw new RuleError(`${field}.personId`, `Không có người “${personId}”.`);
    if (isPartyBody(kind) && person.membership === null)
      throw new RuleError(`${field}.personId`, `“${personId}” không là đảng viên, không ở trong tập thể của Đảng.`);
    if (main === true && partTime === true)
      throw new RuleError(`${field}.partTime`, "Chức vụ chính không thể là chức vụ kiêm nhiệm.");
  }
}

/** The main post is one: where most of the working time is spent. */
function checkMainPosts(collectives: readonly CollectiveFact[]): void {
  const seen = new Set<string>();
  for (const [index, { seats }] of collectives.entries()) {
    for (const [seat, { personId, main }] of seats.entries()) {
      if (main !== true) continue;
      if (seen.has(personId))
        throw new RuleError(`collectives.${index}.seats.${seat}.main`, `“${personId}” đã có chức vụ chính ở nơi khác.`);
      seen.add(personId);
    }
  }
}

/** Another cell than one's own. */
function checkCells({ membership }: PersonFact, index: number): void {
  if (membership === null) return;
  const { cellId, temporaryCellId, formerCellId } = membership;
  for (const [name, other] of Object.entries({ temporaryCellId, formerCellId })) {
    if (other === cellId)
      throw new RuleError(`people.${index}.membership.${name}`, "Phải là chi bộ khác với chi bộ đang sinh hoạt.");
  }
}

/** Every id once; seats, cells and bodies that can be. */
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
  for (const [index, person] of people.entries()) checkCells(person, index);
  checkReviewedWith(collectives);
  const known = new Map(people.map((person) => [person.id, person]));
  for (const [index, collective] of collectives.entries()) checkSeats(collective, index, known);
  checkMainPosts(collectives);
}
