import type { ErrorCode } from "../core/errors";
import type { Level } from "../db/generated/enums";

/** Police, army and border guard may withhold their lists and hand in aggregate figures only (R20.20). */
export function handsInFigures(unit: { kind: string; baseType: string | null }): boolean {
  return unit.kind === "affiliatedCommittee" && (unit.baseType === "police" || unit.baseType === "military");
}

export type Figures = {
  required: number;
  exempt: number;
  reviewed: number;
  decided: Record<Level, number>;
};

export type FiguresProblem = { field: "reviewed" | "decided.excellent"; code: ErrorCode };

/** What cannot be true of figures: more reviewed than had to be, more rated than were reviewed. */
export function problemOfFigures({ required, reviewed, decided }: Figures): FiguresProblem | null {
  if (reviewed > required) return { field: "reviewed", code: "aggregate.reviewedBeyondRequired" };
  const rated = decided.excellent + decided.good + decided.fair + decided.failed;
  return rated > reviewed ? { field: "decided.excellent", code: "aggregate.levelsBeyondReviewed" } : null;
}
