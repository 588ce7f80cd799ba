import type { Citation, RuleId } from "./citation";
import type { DocumentKey } from "./documents";

/**
 * The clauses that were read in a source, by document and place, with the rules that record it ("x.0" is the table or
 * list of chapter x that carries no number of its own). Only these may be cited as exact; an article is never invented.
 */
const SEEN: Partial<Record<DocumentKey, Readonly<Record<string, readonly RuleId[]>>>> = {
  "CHARTER@2011": { "Điều 3": ["R3.19"], "Điều 9.5": ["R6.18"], "Điều 21": ["R2.2"] },
  "21-HD/BTCTW@2019-10-18": { "mục II.B.1.3": ["R20.7"] },
  "90/2020/ND-CP@2020-08-13": { "Điều 20": ["R3.21", "R6.9", "R10.0"] },
  "124-QD/TW@2023-10-04": {
    "Điều 5": ["R1.4"],
    "Điều 5.1.1": ["R3.1"],
    "Điều 5.2": ["R3.10"],
    "Điều 6": ["R1.4"],
    "Điều 6.2": ["R5.6"],
    "Điều 7": ["R1.4"],
    "Điều 7.1": ["R6.1"],
    "Điều 7.1.3": ["R5.10"],
    "Điều 7.2": ["R4.1"],
    "Điều 9": ["R1.4", "R3.8"],
    "Điều 10": ["R1.4"],
    "Điều 11": ["R1.4", "R6.7", "R7.2"],
    "Điều 11.1": ["R7.1"],
    "Điều 12": ["R1.4", "R8.0", "R8.7", "R8.8", "R8.11"],
    "Điều 13": ["R1.4", "R7.6", "R12.2"],
    "Điều 14": ["R1.4"],
    "Điều 14.2": ["R10.0"],
  },
  "25-HD/BTCTW@2023-11-10": { "mục 1.1": ["R3.3"], "mục 5.1": ["R10.0"] },
  "366-QD/TW@2025-08-30": {
    "Điều 3.2": ["R8.31"],
    "Điều 3.4": ["R3.16", "R4.8", "R6.9"],
    "Điều 3.5": ["R7.7", "R12.5"],
    "Điều 4": ["R1.3", "R5.2"],
    "Điều 5": ["R1.3"],
    "Điều 5.1.1": ["R3.4"],
    "Điều 5.1.2": ["R3.5"],
    "Điều 5.2": ["R3.10"],
    "Điều 6": ["R1.3", "R5.1"],
    "Điều 6.1": ["R5.0"],
    "Điều 6.2a": ["R5.4"],
    "Điều 6.2b": ["R5.5"],
    "Điều 6.3": ["R5.7"],
    "Điều 7.1.3": ["R5.10"],
    "Điều 7.2": ["R4.1"],
    "Điều 7.2.4": ["R4.3"],
    "Điều 7.3": ["R6.4", "R6.5"],
    "Điều 8.1": ["R5.17"],
    "Điều 8.1c": ["R12.7"],
    "Điều 8.3": ["R5.16"],
    "Điều 11": ["R1.3", "R8.0", "R8.18", "R8.19", "R8.20", "R8.21", "R8.23"],
    "Điều 11.1.5": ["R8.24"],
    "Điều 12.1": ["R7.3"],
    "Điều 12.2": ["R6.8"],
    "Điều 13.3": ["R7.6"],
    "Điều 14": ["R10.0"],
    "Điều 15.1": ["R10.2"],
    "Điều 15.2": ["R12.1"],
    "Điều 15.3": ["R12.2"],
    "Điều 15.4": ["R12.5"],
    "Điều 17": ["R5.12", "R6.3", "R6.20", "R11.1"],
    "Điều 18": ["R1.5"],
  },
  "43-HD/BTCTW@2025-10-31": {
    "mục 1.1": ["R3.6"],
    "mục 1.2": ["R1.5"],
    "mục 1.3": ["R5.8"],
    "mục 2.1": ["R5.14", "R6.11"],
    "mục 2.1a": ["R6.2"],
    "mục 2.1c": ["R6.16"],
    "mục 2.2": ["R5.11"],
    "mục 2.3": ["R4.4", "R4.5", "R4.6"],
    "mục 2.4": ["R4.7"],
    "mục 3": ["R7.5"],
    "mục 4.1": ["R10.0"],
    "mục 4.2": ["R10.0"],
    "mục 4.3": ["R10.0"],
    "mục 7.4": ["R3.7"],
    "mục 7.5": ["R3.17"],
    "mục 7.6": ["R3.18"],
    "mục 7.7": ["R3.13"],
    "mục 7.12": ["R8.17"],
  },
};

function placeOf(citation: Extract<Citation, { kind: "exact" }>): string {
  if ("section" in citation) return `mục ${citation.section}`;
  return `Điều ${citation.article}${citation.clause === undefined ? "" : `.${citation.clause}`}`;
}

/** Whether the clause was read and the rule it names is the one that records it; true for every weaker kind of citation. */
export function isSeen(citation: Citation): boolean {
  if (citation.kind !== "exact") return true;
  return SEEN[citation.document]?.[placeOf(citation)]?.includes(citation.rule) ?? false;
}

const KINDS: ReadonlySet<string> = new Set(["exact", "documentOnly", "inferred", "convention"]);

function isCitation(value: object): value is Citation {
  return "kind" in value && "rule" in value && typeof value.kind === "string" && KINDS.has(value.kind);
}

/** Every citation anywhere in plain data. */
export function citationsIn(value: unknown): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  if (isCitation(value)) return [value];
  return Object.values(value).flatMap(citationsIn);
}
