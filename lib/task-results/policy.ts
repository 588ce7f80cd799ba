import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, firstRefusal, refused, type Verdict } from "../core/policy";
import { may, reachOf, type UnitReach } from "../core/reach";

export type ResultSubject = { required: boolean; decided: boolean; homeUnit: PlacedUnit };

/** Task results and discipline are read by those who read the ratings of the same subject, and by nobody else. */
export function resultsVisibleTo(actor: Actor): UnitReach {
  return reachOf(actor, "rating.view");
}

/** The unit's own officer or secretary, or the level above; never after the decision that rests on the figures. */
export function mayRecordTaskResult(actor: Actor, subject: ResultSubject): Verdict {
  if (!may(actor, "result.record", subject.homeUnit)) return refused("notAllowed");
  return firstRefusal(
    subject.required ? allowed : refused("rating.subject_exempt"),
    subject.decided ? refused("taskResult.decided") : allowed,
  );
}

/** Discipline may come at any time, also after a decision (R8.23). */
export function mayRecordDiscipline(actor: Actor, homeUnit: PlacedUnit): Verdict {
  return may(actor, "discipline.record", homeUnit) ? allowed : refused("notAllowed");
}

/** Conclusions and votes of confidence are recorded by those who record discipline, also after a decision. */
export function mayRecordConclusion(actor: Actor, homeUnit: PlacedUnit): Verdict {
  return mayRecordDiscipline(actor, homeUnit);
}
