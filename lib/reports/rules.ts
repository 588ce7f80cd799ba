import type { UnitKind } from "../db/generated/enums";

/** A unit above to which a proposal may go. */
export type UnitAbove = { id: string; name: string; path: string };

export type ReportStatus = "draft" | "sent";

/** Who writes a report after its review: every unit but a party group, which is part of its cell (RQ-11, R14.1). */
export function reportsAfterReview(kind: UnitKind): boolean {
  return kind !== "partyGroup";
}

/** Facts of a unit that wants to send its report. */
export type ReviewProgress = {
  /** Bodies of the unit have something to review this season. */
  mustReview: boolean;
  /** At least one of them has been reviewed. */
  hasReviewed: boolean;
};

/** The report speaks of a review that took place; a unit with nothing of its own to review may report at any time (RQ-11). */
export function mayReportNow(review: ReviewProgress): boolean {
  return review.hasReviewed || !review.mustReview;
}

/** A proposal goes to a unit above, near or far; those in between hand it on (RQ-11). */
export function isAbove(addresseeId: string, above: readonly UnitAbove[]): boolean {
  return above.some((unit) => unit.id === addresseeId);
}

/**
 * Where a proposal goes when a level takes it up into its own report: to the unit it was meant for,
 * or one level higher when it was meant for this unit itself. Null when nobody stands above.
 */
export function addresseeWhenTakenUp(
  proposal: { addresseeId: string },
  unit: { id: string; parentId: string | null },
): string | null {
  return proposal.addresseeId === unit.id ? unit.parentId : proposal.addresseeId;
}

/** How a report stands against the day for handing in the dossier, with which it goes. */
export type ReportState = "sent" | "sentLate" | "waiting" | "overdue";

export const REPORT_STATE_NAMES: Record<ReportState, string> = {
  sent: "đã gửi",
  sentLate: "gửi muộn",
  waiting: "chưa gửi",
  overdue: "quá hạn, chưa gửi",
};

/** `lastDay` is the last day in time; `sentOn` and `today` are calendar days of the province. After the day it is received and marked late (R20.17). */
export function reportState(facts: { sentOn: string | null; lastDay: string | null; today: string }): ReportState {
  if (facts.sentOn !== null) return facts.lastDay !== null && facts.sentOn > facts.lastDay ? "sentLate" : "sent";
  return facts.lastDay !== null && facts.today > facts.lastDay ? "overdue" : "waiting";
}

/** What an official names when asking about a report later: "BC-2024-18562". */
export function reportReference(year: number, unitCode: string): string {
  return `BC-${year}-${unitCode}`;
}
