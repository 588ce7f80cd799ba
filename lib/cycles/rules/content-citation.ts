import { type Citation, formatCitation } from "../../regulations/citation";

/** A document of the unit that added an item, outside the register of governing documents. */
export type LocalCitation = { readonly kind: "local"; readonly document: string };

/** On what an item of content rests, as an official reads it. */
export function contentCitationText(citation: unknown): string {
  const known = citation as Citation | LocalCitation;
  return known.kind === "local" ? known.document : formatCitation(known);
}
