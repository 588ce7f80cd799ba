import { foldForSearch } from "../core/vietnamese";
import { type Citation, formatCitation, needsConfirmation } from "./citation";
import { describePack, NOT_STATED } from "./describe-pack";
import { type DocumentKey, sourceDocument } from "./documents";
import type { Pack } from "./pack";
import type { PackLine, PackSection } from "./pack-line";
import { listPacks } from "./registry";

/** The lines of one document of a pack, clause by clause. */
export type ClauseGroup = {
  /** Document key, or what kind of rule has no document of its own. */
  readonly key: DocumentKey | "inferred" | "convention";
  readonly document: DocumentKey | null;
  readonly title: string;
  readonly lines: readonly PackLine[];
};

/** "confirm": inferred or a convention; "clause": the clause waits to be filled in. */
export const PACK_FILTERS = ["confirm", "clause", "settable"] as const;
export type PackFilter = (typeof PACK_FILTERS)[number];

export type PackQuery = {
  readonly search: string;
  readonly section: PackSection | null;
  readonly filter: PackFilter | null;
};

function groupKey(citation: Citation): ClauseGroup["key"] {
  if (citation.kind === "exact" || citation.kind === "documentOnly") return citation.document;
  return citation.kind === "inferred" && citation.documents.length > 0 ? "inferred" : "convention";
}

function groupTitle(key: ClauseGroup["key"]): string {
  if (key === "inferred") return "Suy ra từ nhiều quy định, cần xác nhận";
  return key === "convention" ? "Quy ước của hệ thống, cần xác nhận" : sourceDocument(key).shortName;
}

/** Numbers of article, clause or section for sorting; a clause still to be filled in comes last. */
function placeOf(citation: Citation): number[] {
  if (citation.kind !== "exact") return [Number.MAX_SAFE_INTEGER];
  const place = "section" in citation ? citation.section : `${citation.article}.${citation.clause ?? "0"}`;
  return place.split(".").map((part) => Number.parseInt(part, 10) || 0);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function matches(line: PackLine, filter: PackFilter | null): boolean {
  switch (filter) {
    case "confirm":
      return needsConfirmation(line.citation);
    case "clause":
      return line.citation.kind === "documentOnly";
    case "settable":
      return line.latitude !== null && line.latitude !== "fixed";
    case null:
      return true;
  }
}

/** The lines that a reader asked for; searched without marks in label, text and clause. */
export function filterLines(lines: readonly PackLine[], query: PackQuery): PackLine[] {
  const words = foldForSearch(query.search);
  return lines.filter(
    (line) =>
      (query.section === null || line.section === query.section) &&
      matches(line, query.filter) &&
      (words === "" || foldForSearch(`${line.label} ${line.text} ${formatCitation(line.citation)}`).includes(words)),
  );
}

/** The lines by document in the order of the pack, each clause by clause; rules without a text of their own come last. */
export function groupByDocument(pack: Pack, lines: readonly PackLine[]): ClauseGroup[] {
  const keys: ClauseGroup["key"][] = [...pack.documents, "inferred", "convention"];
  return keys.flatMap((key) => {
    const own = lines
      .filter((line) => groupKey(line.citation) === key)
      .toSorted(
        (a, b) =>
          Number(a.text === NOT_STATED) - Number(b.text === NOT_STATED) ||
          comparePlaces(placeOf(a.citation), placeOf(b.citation)),
      );
    const document = key === "inferred" || key === "convention" ? null : key;
    return own.length === 0 ? [] : [{ key, document, title: groupTitle(key), lines: own }];
  });
}

/** The packs of which a line stands under this document, newest first. */
export function packsCiting(documentKey: string): Pack[] {
  return listPacks()
    .filter((pack) => describePack(pack).some((line) => groupKey(line.citation) === documentKey))
    .toReversed();
}
