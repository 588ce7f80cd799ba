import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import type { SubjectWhy } from "../rules/subject-why";
import type { Explained } from "../rules/why-rows";
import type { GroupDetail } from "./get-group";
import { loadWhys } from "./subject-whys";

/** The explanations of those among whom is chosen, of a group that the reader has got: what speaks for and against excellent, or what was decided. */
export function groupWhys(actor: Actor, group: GroupDetail, ids?: readonly string[]): Promise<SubjectWhy[]> {
  const asked = ids ?? group.candidates.map(({ id }) => id);
  return read(actor, (db) => loadWhys(db, actor, asked, { side: "reader", asIf: "excellent" }));
}

/** What was computed of the group as a whole: its places for excellent, and what conflicts with its levels. */
export function explainedGroup({ standing, decidingUnit, cap, findings }: GroupDetail): Explained[] {
  const of = { name: `Nhóm “${standing.name}”`, title: null, unit: decidingUnit.name, unitAbove: null };
  return [cap, ...findings].map(({ explanation }) => ({ ...of, explanation }));
}
