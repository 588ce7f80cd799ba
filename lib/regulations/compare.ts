import { formatCitation } from "./citation";
import { describePack } from "./describe-pack";
import type { Pack } from "./pack";
import type { PackLine, PackSection } from "./pack-line";

export type ComparisonRow = {
  readonly section: PackSection;
  readonly key: string;
  readonly label: string;
  readonly left: PackLine | null;
  readonly right: PackLine | null;
  /** "clause": the same content under another clause. */
  readonly difference: "same" | "clause" | "content" | "onlyLeft" | "onlyRight";
};

function differenceOf(left: PackLine | null, right: PackLine | null): ComparisonRow["difference"] {
  if (left === null) return "onlyRight";
  if (right === null) return "onlyLeft";
  if (left.text !== right.text || left.setBy !== right.setBy) return "content";
  return formatCitation(left.citation) === formatCitation(right.citation) ? "same" : "clause";
}

function identity(line: PackLine): string {
  return `${line.section}|${line.key}`;
}

/** Two packs side by side, line by line: the lines of the left one, then those only the right one has. */
export function comparePacks(left: Pack, right: Pack): ComparisonRow[] {
  const leftLines = describePack(left);
  const rightLines = describePack(right);
  const rightByIdentity = new Map(rightLines.map((line) => [identity(line), line]));
  const known = new Set(leftLines.map(identity));
  const pairs: [PackLine | null, PackLine | null, PackLine][] = [
    ...leftLines.map((line): [PackLine, PackLine | null, PackLine] => [
      line,
      rightByIdentity.get(identity(line)) ?? null,
      line,
    ]),
    ...rightLines
      .filter((line) => !known.has(identity(line)))
      .map((line): [null, PackLine, PackLine] => [null, line, line]),
  ];
  return pairs.map(([one, other, named]) => ({
    section: named.section,
    key: named.key,
    label: named.label,
    left: one,
    right: other,
    difference: differenceOf(one, other),
  }));
}

/** Only what differs in content. */
export function packDifferences(left: Pack, right: Pack): ComparisonRow[] {
  return comparePacks(left, right).filter((row) => row.difference !== "same" && row.difference !== "clause");
}
