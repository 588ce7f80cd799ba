import { foldForSearch } from "../../core/vietnamese";
import type { ContentLayer, ContentSubject } from "./content-layers";

export type WrittenItem = {
  subject: ContentSubject;
  layer: ContentLayer;
  title: string;
  owner: { id: string };
  endedAt: Date | null;
};

/**
 * What a unit has written for individuals without a leading post and not for members who do not work in the political system. These
 * have a form of their own, which differs in what their duty is (R9.3), so an item of the unit (R5.9) may or may not fit it: the unit says.
 */
export function notAskedOutside<T extends WrittenItem>(
  items: readonly T[],
  unit: { id: string; subjects: readonly ContentSubject[] },
): T[] {
  if (!unit.subjects.includes("outsideSystem")) return [];
  const own = items.filter(({ owner, layer, endedAt }) => owner.id === unit.id && layer !== "central" && !endedAt);
  const titles = (subject: ContentSubject) =>
    new Set(own.filter((item) => item.subject === subject).map(({ title }) => foldForSearch(title)));
  const outside = titles("outsideSystem");
  return own.filter(({ subject, title }) => subject === "nonLeader" && !outside.has(foldForSearch(title)));
}
