import { type DocumentKey, sourceDocument } from "./documents";

/** Number of a rule in the reference of the regulations: "R8.24", "R20.6"; or of a requirement: "RQ-06a". */
export type RuleId = `R${number}.${string}` | `RQ-${string}`;

/** A clause that was read in its source. Regulations count by article, guidance by section. */
export type ArticleCitation = {
  readonly kind: "exact";
  readonly document: DocumentKey;
  readonly article: string;
  readonly clause?: string;
  readonly rule: RuleId;
};

export type SectionCitation = {
  readonly kind: "exact";
  readonly document: DocumentKey;
  readonly section: string;
  readonly rule: RuleId;
};

/** The document is known, its article is not: never filled in by guessing. */
export type DocumentOnlyCitation = {
  readonly kind: "documentOnly";
  readonly document: DocumentKey;
  readonly rule: RuleId;
};

/** Deduced from what the named documents say. */
export type InferredCitation = {
  readonly kind: "inferred";
  readonly documents: readonly DocumentKey[];
  readonly rule: RuleId;
};

/** No text says it: the system's own convention until someone with authority confirms it. */
export type ConventionCitation = { readonly kind: "convention"; readonly rule: RuleId };

export type Citation = ArticleCitation | SectionCitation | DocumentOnlyCitation | InferredCitation | ConventionCitation;

export const CONVENTION_TEXT = "quy ước của hệ thống — cần xác nhận";

/** "12" or "12.1": article and clause of a regulation that was read. */
export function article(document: DocumentKey, place: string, rule: RuleId): ArticleCitation {
  const [number = place, ...rest] = place.split(".");
  const clause = rest.join(".");
  return clause === ""
    ? { kind: "exact", document, article: number, rule }
    : { kind: "exact", document, article: number, clause, rule };
}

/** "2.1": section of a guidance that was read. */
export function section(document: DocumentKey, place: string, rule: RuleId): SectionCitation {
  return { kind: "exact", document, section: place, rule };
}

export function documentOnly(document: DocumentKey, rule: RuleId): DocumentOnlyCitation {
  return { kind: "documentOnly", document, rule };
}

export function inferred(documents: readonly DocumentKey[], rule: RuleId): InferredCitation {
  return { kind: "inferred", documents, rule };
}

export function convention(rule: RuleId): ConventionCitation {
  return { kind: "convention", rule };
}

function formatExact(citation: ArticleCitation | SectionCitation): string {
  const name = sourceDocument(citation.document).shortName;
  if ("section" in citation) return `mục ${citation.section} ${name}`;
  const clause = citation.clause === undefined ? "" : `khoản ${citation.clause} `;
  return `${clause}Điều ${citation.article} ${name}`;
}

/** The citation as an official reads it (R20.22). */
export function formatCitation(citation: Citation): string {
  switch (citation.kind) {
    case "exact":
      return formatExact(citation);
    case "documentOnly":
      return `${sourceDocument(citation.document).shortName} (điều, khoản: chờ bổ sung)`;
    case "inferred": {
      if (citation.documents.length === 0) return CONVENTION_TEXT;
      const names = citation.documents.map((key) => sourceDocument(key).shortName).join(", ");
      return `suy ra từ ${names} — cần xác nhận`;
    }
    case "convention":
      return CONVENTION_TEXT;
  }
}

/** Whether someone with authority still has to confirm the rule. */
export function needsConfirmation(citation: Citation): boolean {
  return citation.kind === "inferred" || citation.kind === "convention";
}
