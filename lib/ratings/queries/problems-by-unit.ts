import { groupBy } from "../../core/group-by";
import { compareNames } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import type { ListProblem } from "./list-problems";
import type { SubjectRow } from "./subject-facts";

/** The same sentence with the same clause, for everybody of one unit whom it concerns. */
export type SharedProblem = { text: string; citation: string; problems: ListProblem[] };

/** What one unit below has to clear; `unit` is null for what concerns whole groups. */
export type UnitProblems = { unit: { id: string; name: string } | null; count: number; shared: SharedProblem[] };

/** Problems of a list under the units directly below the deciding one, the fullest first: whom to call, and about what. */
export async function problemsByUnit(
  db: Tx,
  decidingPath: string,
  problems: readonly ListProblem[],
  subjects: ReadonlyMap<string, SubjectRow>,
): Promise<UnitProblems[]> {
  const byPath = groupBy(problems, (problem) => {
    const home = problem.subjectId === null ? undefined : subjects.get(problem.subjectId)?.homeUnit;
    return home ? pathBelow(decidingPath, home.path) : null;
  });
  const paths = [...byPath.keys()].filter((path) => path !== null);
  const units = await db.unit.findMany({
    where: { path: { in: paths } },
    select: { id: true, path: true, name: true },
  });
  const named = new Map(units.map(({ path, id, name }) => [path, { id, name }]));
  return [...byPath]
    .map(([path, own]) => ({
      unit: path === null ? null : (named.get(path) ?? null),
      count: own.length,
      shared: sharedProblems(own),
    }))
    .toSorted((a, b) => b.count - a.count || compareNames(a.unit?.name ?? "", b.unit?.name ?? ""));
}

function sharedProblems(problems: readonly ListProblem[]): SharedProblem[] {
  return [...groupBy(problems, (problem) => `${problem.ruleText} ${problem.citation}`).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ text: first.ruleText, citation: first.citation, problems: own }] : [];
  });
}

/** The path of the unit directly below `deciding` on the way to `home`; the deciding unit itself for its own subjects. */
function pathBelow(deciding: string, home: string): string {
  if (!home.startsWith(deciding) || home === deciding) return deciding;
  return `${deciding}${home.slice(deciding.length).split("/")[0]}/`;
}
