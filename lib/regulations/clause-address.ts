import { type Citation, CONVENTION_TEXT, formatCitation } from "./citation";
import { PROBATIONARY_VOTE } from "./packs/open-settings";
import { listPacks } from "./registry";
import { citationsIn } from "./seen-clauses";

/** Conventions and inferences have no clause of their own: the rules in force name each with who may settle it. */
const RULES_IN_FORCE = "/regulations/rules";
const CHARTER_AMONG_DOCUMENTS = "/regulations#CHARTER%402011";

type Places = ReadonlyMap<string, string>;

/** Of every citation as it reads: where its lines stand, by pack, the oldest pack first. */
let placesOfClauses: ReadonlyMap<string, Places> | undefined;

function packAddress(packId: string, citation: Citation, text: string): string {
  const anchor = citation.kind === "exact" || citation.kind === "documentOnly" ? citation.document : "";
  return `/regulations/packs/${packId}?q=${encodeURIComponent(text)}#${encodeURIComponent(anchor)}`;
}

function allPlaces(): ReadonlyMap<string, Places> {
  const found = new Map<string, Map<string, string>>();
  for (const pack of listPacks()) {
    for (const citation of citationsIn(pack)) {
      if (citation.kind !== "exact" && citation.kind !== "documentOnly") continue;
      const text = formatCitation(citation);
      const places = found.get(text) ?? new Map<string, string>();
      found.set(text, places.set(pack.id, packAddress(pack.id, citation, text)));
    }
  }
  return found;
}

/**
 * Where an official reads the clause behind a citation as it is shown; null for what is not from the regulations. The pack
 * is chosen when the link is followed: see clauseInPack.
 */
export function clauseAddress(shown: string): string | null {
  if (shown === formatCitation(PROBATIONARY_VOTE)) return CHARTER_AMONG_DOCUMENTS;
  if (shown === CONVENTION_TEXT || shown.startsWith("suy ra từ ")) return RULES_IN_FORCE;
  placesOfClauses ??= allPlaces();
  return placesOfClauses.has(shown) ? `/regulations/clause?text=${encodeURIComponent(shown)}` : null;
}

/** The lines of a clause in the pack of the season, else in the newest pack that has it; null when none has. */
export function clauseInPack(shown: string, seasonPackId: string | null): string | null {
  placesOfClauses ??= allPlaces();
  const places = placesOfClauses.get(shown);
  if (!places) return null;
  return (seasonPackId === null ? undefined : places.get(seasonPackId)) ?? [...places.values()].at(-1) ?? null;
}
