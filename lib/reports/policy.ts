import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, firstRefusal, refused, type Verdict } from "../core/policy";
import { may, reachOf, type UnitReach } from "../core/reach";
import type { UnitKind } from "../db/generated/enums";
import { mayReportNow, type ReportStatus, type ReviewProgress, reportsAfterReview } from "./rules";

/** Reports that this person writes: draft or sent, the whole of them. */
export function reportsWrittenBy(actor: Actor): UnitReach {
  return reachOf(actor, "report.write");
}

/** Reports that come in: those of the units directly below a unit that answers. Only once they are sent (RQ-11). */
export function reportsReceivedBy(actor: Actor): UnitReach {
  const answering = reachOf(actor, "report.answer");
  return { everything: answering.everything, unitIds: [], childrenOf: answering.unitIds, subtrees: [], below: [] };
}

export type ReportUnit = PlacedUnit & { kind: UnitKind };

export function mayWriteReport(actor: Actor, unit: ReportUnit, status: ReportStatus | null): Verdict {
  if (!may(actor, "report.write", unit)) return refused("notAllowed");
  if (!reportsAfterReview(unit.kind)) return refused("report.partyGroup");
  return status === "sent" ? refused("report.alreadySent") : allowed;
}

/** After the unit's own review, once (RQ-11). */
export function maySendReport(
  actor: Actor,
  unit: ReportUnit,
  facts: { status: ReportStatus | null; review: ReviewProgress; hasQuality: boolean },
): Verdict {
  return firstRefusal(
    mayWriteReport(actor, unit, facts.status),
    facts.status === null ? refused("report.notStarted") : allowed,
    mayReportNow(facts.review) ? allowed : refused("report.notReviewed"),
    facts.hasQuality ? allowed : refused("report.qualityMissing"),
  );
}

/** Takes up entries from below, into a draft or as a supplement to what was sent. */
export function mayCompile(actor: Actor, unit: ReportUnit): Verdict {
  return mayWriteReport(actor, unit, null);
}

/** The unit that a sent proposal of a unit directly below is addressed to (RQ-11). */
export function mayAnswerProposal(
  actor: Actor,
  proposal: { addressee: PlacedUnit; reportUnit: PlacedUnit; status: ReportStatus },
): Verdict {
  if (!may(actor, "report.answer", proposal.addressee)) return refused("notAllowed");
  return proposal.status === "sent" && proposal.reportUnit.parentId === proposal.addressee.id
    ? allowed
    : refused("report.notForUnit");
}
