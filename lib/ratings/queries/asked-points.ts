import { type ContentItemDto, listContentItemsFor } from "../../cycles/queries/content";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { ContentSubject } from "../../cycles/rules/content-layers";
import { askedItems, type PointLimits, pointLimits } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import { loadPersonForm } from "../../obligations/queries/person-form";
import type { Pack } from "../../regulations/pack";
import type { PersonFormAnswer } from "../../regulations/person-form";
import type { SubjectRow } from "./subject-facts";

export type AskedPoints = {
  pack: Pack;
  limits: PointLimits;
  form: ContentSubject;
  /** Why this form; null for a body. */
  fitting: PersonFormAnswer | null;
  /** What is scored now: the criteria of each group once it is split, else the group as a whole (R8.17). */
  items: ContentItemDto[];
  /** Every scored item of the form, asked or not. */
  all: ContentItemDto[];
  /** What the season scores by other forms. */
  ofOtherForms: ReadonlySet<string>;
};

/**
 * What scoring this subject asks in its season; null under a pack of grades. 366 has one appendix for bodies (PL1, R8.13) and one column
 * of conditions and of failing cases for them (R8.19): a Party organisation, which hands in no self-review, is therefore scored by the
 * form of the collective, a person by the form of his review. The caller has checked visibility.
 */
export async function loadAskedPoints(db: Tx, facts: SubjectRow): Promise<AskedPoints | null> {
  const pack = await getPackInForce(db, facts.cycleId, facts.decidingUnit.path);
  const limits = pointLimits(pack);
  if (limits === null) return null;
  const fitting =
    facts.personId === null ? null : await loadPersonForm(db, { cycleId: facts.cycleId, pack }, facts.personId);
  const form: ContentSubject = fitting?.form ?? "collective";
  const reaching = { cycleId: facts.cycleId, unitPath: facts.homeUnit.path };
  const scored = (await listContentItemsFor(db, reaching)).filter((item) => item.pointGroup !== null);
  const all = scored.filter((item) => item.subject === form);
  const ofOtherForms = new Set(scored.flatMap(({ id, subject }) => (subject === form ? [] : [id])));
  return { pack, limits, form, fitting, items: askedItems(all), all, ofOtherForms };
}
