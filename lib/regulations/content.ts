import type { ContentItem, ContentLayer, ContentSubject, Pack } from "./pack";

const LAYERS: readonly ContentLayer[] = ["centre", "province", "district", "unit"];

/** The items one subject answers: the pack's, then those the levels below added, layer by layer (R5.9). */
export function contentFor(pack: Pack, subject: ContentSubject, added: readonly ContentItem[] = []): ContentItem[] {
  return [...pack.content, ...added]
    .filter((item) => item.subject === subject)
    .toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
}

/** The items that carry a self-grade. */
export function gradedItems(pack: Pack, subject: ContentSubject): ContentItem[] {
  return contentFor(pack, subject).filter((item) => item.graded !== null);
}
