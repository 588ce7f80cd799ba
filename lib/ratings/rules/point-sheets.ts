import type { PointScorer, Track } from "../../db/generated/enums";

export const POINT_SCORERS = ["own", "competent"] as const satisfies readonly PointScorer[];

/** Whose points: of the self-review, of a Party organisation's own committee, of the level that decides. */
export type Scorer = PointScorer | "self";

export const SCORER_NAMES: Record<Scorer, string> = {
  self: "Tự chấm trong bản kiểm điểm",
  own: "Cấp ủy của tổ chức đảng tự chấm",
  competent: "Cấp có thẩm quyền chấm",
};

/** Who can score such a subject beside its self-review: only a Party organisation has no self-review of its own. */
export function scorersOf(track: Track): PointScorer[] {
  return POINT_SCORERS.filter((scorer) => scorer === "competent" || track === "organisation");
}

export type SheetSource = { scorer: PointScorer; document: string; documentOn: string | null; note: string };
export type SourceProblem = {
  field: "note" | "documentOn" | "document";
  code: "points.sourceNeeded" | "points.documentUndated" | "points.documentUnnamed" | "points.sourceInFuture";
};

/** What is wrong with the source as entered: the competent level names a document or says what its points rest on. */
export function sourceProblem(entered: SheetSource, today: string): SourceProblem | null {
  const { scorer, document, documentOn, note } = entered;
  if (scorer === "competent" && document === "" && note === "") return { field: "note", code: "points.sourceNeeded" };
  if (document !== "" && documentOn === null) return { field: "documentOn", code: "points.documentUndated" };
  if (document === "" && documentOn !== null) return { field: "document", code: "points.documentUnnamed" };
  return documentOn !== null && documentOn > today ? { field: "documentOn", code: "points.sourceInFuture" } : null;
}
