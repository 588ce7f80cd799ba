import { type Citation, CONVENTION_TEXT, formatCitation } from "./citation";
import { PROBATIONARY_VOTE } from "./packs/open-settings";
import { listPacks } from "./registry";
import { citationsIn } from "./seen-clauses";

/** Conventions and inferences have no clause of their own: the rules in force name each with who may settle it. */
const RULES_IN_FORCE = "/regulations/rules";

let addresses: ReadonlyMap<string, string> | undefined;

function packAddress(packId: string, citation: Citation, text: string): string {
  const anchor = citation.kind === "exact" || citation.kind === "documentOnly" ? citation.document : "";
  return `/regulations/packs/${packId}?q=${encodeURIComponent(text)}#${encodeURIComponent(anchor)}`;
}

/** Every citation of every pack as it reads, with where its lines stand; the newest pack that has it wins. */
function allAddresses(): ReadonlyMap<string, string> {
  const found = new Map<string, string>([[formatCitation(PROBATIONARY_VOTE), "/regulations#CHARTER%402011"]]);
  for (const pack of listPacks()) {
    for (const citation of citationsIn(pack)) {
      const text = formatCitation(citation);
      const hasClause = citation.kind === "exact" || citation.kind === "documentOnly";
      found.set(text, hasClause ? packAddress(pack.id, citation, text) : RULES_IN_FORCE);
    }
  }
  return found.set(CONVENTION_TEXT, RULES_IN_FORCE);
}

/** Where an official reads the clause behind a citation as it is shown; null for what is not from the regulations. */
export function clauseAddress(shown: string): string | null {
  addresses ??= allAddresses();
  return addresses.get(shown) ?? (shown.startsWith("suy ra từ ") ? RULES_IN_FORCE : null);
}
