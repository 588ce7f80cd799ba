import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, firstRefusal, refused, type Verdict } from "../core/policy";
import { covers, may, reachOf } from "../core/reach";
import type { DecisionStatus, PointScorer, Track, UnitKind } from "../db/generated/enums";

/** What the policies know of a subject; loaded with it, locked in commands. */
export type SubjectFacts = {
  required: boolean;
  /** Organisations are rated, not reviewed in a meeting of their own; officials without a leading post are reviewed in the cell as members. */
  awaitsReview: boolean;
  decided: boolean;
  homeUnit: PlacedUnit & { kind: UnitKind };
  decidingUnit: PlacedUnit;
  /** Status of the open list that names the subject. */
  listed: Exclude<DecisionStatus, "recorded"> | null;
  /** Units on its way up whose dossier has been sent and not returned. */
  sentByUnitIds: readonly string[];
};

function open(subject: SubjectFacts): Verdict {
  if (!subject.required) return refused("rating.subject_exempt");
  if (subject.decided) return refused("rating.alreadyDecided");
  return subject.awaitsReview ? refused("rating.notReviewed") : allowed;
}

/** Units between the home of the subject and the deciding unit: their committees propose (R7.2). */
function isOnProposalPath(unit: PlacedUnit, subject: Pick<SubjectFacts, "homeUnit" | "decidingUnit">): boolean {
  const between = subject.homeUnit.path.startsWith(unit.path) && unit.path.startsWith(subject.decidingUnit.path);
  const decides = unit.id === subject.decidingUnit.id;
  const alone = subject.homeUnit.id === subject.decidingUnit.id || subject.homeUnit.kind === "agency";
  return between && (!decides || alone);
}

/** The committee of the home unit, or one between it and the deciding unit, proposes; never after its dossier was sent. */
export function mayProposeLevel(actor: Actor, subject: SubjectFacts): Verdict {
  const reach = reachOf(actor, "rating.propose");
  const units = actor.grants
    .map((grant) => grant.unit)
    .filter((unit) => covers(reach, unit) && isOnProposalPath(unit, subject));
  if (units.length === 0 && !reach.everything) return refused("notAllowed");
  const allSent = units.length > 0 && units.every((unit) => subject.sentByUnitIds.includes(unit.id));
  return firstRefusal(open(subject), allSent ? refused("rating.dossierSent") : allowed);
}

/** The Organisation Board of the deciding unit appraises (R7.2 step 2). */
export function mayAppraise(actor: Actor, subject: SubjectFacts): Verdict {
  if (!may(actor, "rating.appraise", subject.decidingUnit)) return refused("notAllowed");
  return firstRefusal(open(subject), subject.listed === "presented" ? refused("rating.inPresentedList") : allowed);
}

/** Before the decision that rests on the points, and never while the list that names the subject is with the deciding body. */
function openForPoints(subject: SubjectFacts): Verdict {
  if (subject.decided) return refused("points.decided");
  return firstRefusal(open(subject), subject.listed === "presented" ? refused("rating.inPresentedList") : allowed);
}

/** A Party organisation hands in no self-review: its own committee scores it, until its dossier is sent (R8.12, R8.13). */
function mayScoreOwn(actor: Actor, subject: SubjectFacts & { track: Track }): Verdict {
  const isOwn = subject.track === "organisation" && may(actor, "rating.propose", subject.homeUnit);
  if (!isOwn) return refused("notAllowed");
  const isSent = subject.sentByUnitIds.includes(subject.homeUnit.id);
  return firstRefusal(openForPoints(subject), isSent ? refused("points.dossierSent") : allowed);
}

/** The level that decides scores any subject: those who appraise for it or record its decisions (R7.2, R8.12). */
function mayScoreAsCompetent(actor: Actor, subject: SubjectFacts): Verdict {
  const { decidingUnit } = subject;
  if (!may(actor, "rating.appraise", decidingUnit) && !may(actor, "decision.record", decidingUnit))
    return refused("notAllowed");
  return openForPoints(subject);
}

/** Whether the actor puts points of that scorer on record now; `toScoreSql` looks for the same subjects (to-score.test.ts holds both). */
export function mayScore(actor: Actor, scorer: PointScorer, subject: SubjectFacts & { track: Track }): Verdict {
  return scorer === "own" ? mayScoreOwn(actor, subject) : mayScoreAsCompetent(actor, subject);
}

/** Staff of the deciding unit prepare its list; a list that was presented stands still. */
export function mayListSubject(actor: Actor, subject: SubjectFacts): Verdict {
  if (!may(actor, "decision.record", subject.decidingUnit)) return refused("notAllowed");
  return firstRefusal(open(subject), subject.listed === "presented" ? refused("rating.inPresentedList") : allowed);
}

/** Whether the values of the deciding level (appraisal, lists) are shown: not to those below, who vote (ux principle 4). */
export function seesDecidingSide(actor: Actor, subject: Pick<SubjectFacts, "decidingUnit">): boolean {
  return may(actor, "rating.view", subject.decidingUnit);
}

export type ListFacts = { unit: PlacedUnit; status: DecisionStatus; itemCount: number };

export function mayPrepareList(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "decision.record", unit) ? allowed : refused("notAllowed");
}

function ownList(actor: Actor, list: ListFacts): Verdict {
  if (!may(actor, "decision.record", list.unit)) return refused("notAllowed");
  return list.status === "recorded" ? refused("decision.recorded") : allowed;
}

export function mayPresentList(actor: Actor, list: ListFacts): Verdict {
  return firstRefusal(
    ownList(actor, list),
    list.status === "presented" ? refused("decision.presented") : allowed,
    list.itemCount === 0 ? refused("decision.empty") : allowed,
  );
}

export function mayTakeBackList(actor: Actor, list: ListFacts): Verdict {
  return firstRefusal(ownList(actor, list), list.status === "draft" ? refused("decision.notPresented") : allowed);
}

/** Only staff of the deciding unit record what its body decided; no click decides (RQ-17). */
export function mayRecordDecision(actor: Actor, list: ListFacts): Verdict {
  return firstRefusal(
    ownList(actor, list),
    list.status === "draft" ? refused("decision.notPresented") : allowed,
    list.itemCount === 0 ? refused("decision.empty") : allowed,
  );
}

export function maySetGroupCap(actor: Actor, decidingUnit: PlacedUnit): Verdict {
  return may(actor, "decision.record", decidingUnit) ? allowed : refused("notAllowed");
}

/** Complaints are for the Organisation Board side alone: to everybody else they are not found (R20.21). */
export function mayManageComplaints(actor: Actor, homeUnit: PlacedUnit): Verdict {
  return may(actor, "complaint.manage", homeUnit) ? allowed : refused("notFound");
}
