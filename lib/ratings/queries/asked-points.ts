import { type ContentItemDto, listContentItemsFor } from "../../cycles/queries/content";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { ContentSubject } from "../../cycles/rules/content-layers";
import { askedItems, type PointLimits, pointLimits } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { pointFormOf } from "../rules/point-sheets";
import type { SubjectRow } from "./subject-facts";

export type AskedPoints = {
  pack: Pack;
  limits: PointLimits;
  form: ContentSubject;
  /** What is scored now: the criteria of each group once it is split, else the group as a whole (R8.17). */
  items: ContentItemDto[];
  /** Every scored item of the form, asked or not. */
  all: ContentItemDto[];
};

/** What scoring this subject asks in its season; null under a pack of grades. The caller has checked visibility. */
export async function loadAskedPoints(db: Tx, facts: SubjectRow): Promise<AskedPoints | null> {
  const pack = await getPackInForce(db, facts.cycleId, facts.decidingUnit.path);
  const limits = pointLimits(pack);
  if (limits === null) return null;
  const form = pointFormOf({ hasPerson: facts.personId !== null, isLeader: await leads(db, facts) });
  const written = { cycleId: facts.cycleId, unitPath: facts.homeUnit.path, subject: form };
  const all = (await listContentItemsFor(db, written)).filter((item) => item.pointGroup !== null);
  return { pack, limits, form, items: askedItems(all), all };
}

/** On either track, as the form of the review is chosen. */
async function leads(db: Tx, { cycleId, personId }: SubjectRow): Promise<boolean> {
  if (personId === null) return false;
  return (await db.subject.count({ where: { cycleId, personId, required: true, isLeader: true } })) > 0;
}
