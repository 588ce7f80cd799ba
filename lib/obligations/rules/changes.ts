import type { CollectiveRole, ObligationStatus, Track } from "../../db/generated/enums";
import type { Citation } from "../../regulations/citation";
import { convention } from "../../regulations/citation";
import { type DesiredObligation, type DesiredSubject, subjectKey } from "./desired";

export type ExistingObligation = {
  id: string;
  collectiveId: string;
  mergedFromId: string | null;
  role: CollectiveRole;
  scope: string;
  isPrimary: boolean;
  status: ObligationStatus;
  reason: string;
};

export type ExistingSubject = {
  id: string;
  track: Track;
  thingId: string;
  homeUnitId: string;
  decidingUnitId: string;
  groupKey: string | null;
  name: string;
  title: string | null;
  isLeader: boolean;
  ownReview: boolean;
  required: boolean;
  exemptionCode: string | null;
  reason: string;
  /** Reviewed or decided: what happened is never rewritten. */
  isSettled: boolean;
  obligations: readonly ExistingObligation[];
};

export type SubjectUpdate = { id: string; desired: DesiredSubject };
export type SubjectEnd = { id: string; name: string; reason: string; citation: Citation };
export type NewObligation = DesiredObligation & { subjectId: string };
export type ObligationUpdate = DesiredObligation & { id: string; subjectId: string; revive: boolean };
export type ObligationEnd = { id: string; subjectId: string; reason: string };

/** What a generation would write. Nothing in it touches a reviewed or decided subject, nothing is deleted. */
export type SeasonChanges = {
  added: DesiredSubject[];
  updated: SubjectUpdate[];
  ended: SubjectEnd[];
  newObligations: NewObligation[];
  updatedObligations: ObligationUpdate[];
  endedObligations: ObligationEnd[];
  /** Required, but no body in the register where the review could be held. */
  withoutPlace: DesiredSubject[];
};

export const ENDED_CODE = "ended";
const ENDED_SUBJECT_REASON = "Không còn thuộc đối tượng kiểm điểm của kỳ này theo hồ sơ tổ chức và đảng viên";
const ENDED_OBLIGATION_REASON = "Không còn kiểm điểm tại nơi này theo hồ sơ tổ chức và đảng viên";
const ENDED_CITATION: Citation = convention("R20.12");

/** Compares the list that should stand with the one that stands. `isHere`: whether a home unit belongs to the generated subtree. */
export function compareSeason(
  desired: readonly DesiredSubject[],
  existing: readonly ExistingSubject[],
  isHere: (unitId: string) => boolean,
): SeasonChanges {
  const changes: SeasonChanges = {
    added: [],
    updated: [],
    ended: [],
    newObligations: [],
    updatedObligations: [],
    endedObligations: [],
    withoutPlace: [],
  };
  const standing = new Map(existing.map((subject) => [subjectKey(subject.track, subject.thingId), subject]));
  for (const subject of desired) {
    const key = subjectKey(subject.track, subject.thingId);
    const present = standing.get(key);
    standing.delete(key);
    if (!isHere(subject.homeUnitId) && !(present && isHere(present.homeUnitId))) continue;
    if (needsPlace(subject)) changes.withoutPlace.push(subject);
    if (!present) changes.added.push(subject);
    else compareSubject(changes, subject, present);
  }
  for (const gone of standing.values()) if (isHere(gone.homeUnitId)) endSubject(changes, gone);
  return changes;
}

/** Officials of no reviewed collective are rated by their head and reviewed as members: they need no place of their own. */
function needsPlace(subject: DesiredSubject): boolean {
  return subject.required && subject.obligations.length === 0 && subject.ownReview;
}

function compareSubject(changes: SeasonChanges, desired: DesiredSubject, present: ExistingSubject): void {
  if (!present.isSettled && isDifferent(desired, present)) changes.updated.push({ id: present.id, desired });
  const places = new Map(present.obligations.map((obligation) => [obligation.collectiveId, obligation]));
  const primaryIsHeld = present.obligations.some(({ isPrimary, status }) => isPrimary && status === "reviewed");
  for (const place of desired.obligations) {
    const wanted = { ...place, isPrimary: place.isPrimary && !primaryIsHeld };
    const held = places.get(place.collectiveId);
    places.delete(place.collectiveId);
    if (!held) changes.newObligations.push({ ...wanted, subjectId: present.id });
    else compareObligation(changes, { ...wanted, subjectId: present.id }, held);
  }
  for (const gone of places.values()) endObligation(changes, present.id, gone);
}

function isDifferent(desired: DesiredSubject, present: ExistingSubject): boolean {
  return (
    present.homeUnitId !== desired.homeUnitId ||
    present.decidingUnitId !== desired.decidingUnitId ||
    present.groupKey !== (desired.group?.key ?? null) ||
    present.name !== desired.name ||
    present.title !== desired.title ||
    present.isLeader !== desired.isLeader ||
    present.ownReview !== desired.ownReview ||
    present.required !== desired.required ||
    present.exemptionCode !== desired.exemptionCode ||
    present.reason !== desired.reason
  );
}

function compareObligation(changes: SeasonChanges, wanted: NewObligation, held: ExistingObligation): void {
  if (held.status === "reviewed") return;
  const revive = held.status === "ended";
  const same =
    held.mergedFromId === wanted.mergedFromId &&
    held.role === wanted.role &&
    held.scope === wanted.scope &&
    held.isPrimary === wanted.isPrimary &&
    held.reason === wanted.reason;
  if (revive || !same) changes.updatedObligations.push({ ...wanted, id: held.id, revive });
}

function endObligation(changes: SeasonChanges, subjectId: string, held: ExistingObligation): void {
  if (held.status === "reviewed" || held.status === "ended") return;
  changes.endedObligations.push({ id: held.id, subjectId, reason: ENDED_OBLIGATION_REASON });
}

function endSubject(changes: SeasonChanges, gone: ExistingSubject): void {
  if (gone.isSettled) return;
  for (const obligation of gone.obligations) endObligation(changes, gone.id, obligation);
  if (gone.exemptionCode === ENDED_CODE) return;
  changes.ended.push({ id: gone.id, name: gone.name, reason: ENDED_SUBJECT_REASON, citation: ENDED_CITATION });
}

/**
 * Who gets a place beside or instead of the one he has, and of whom nothing changes but his places: one of several ends, or role,
 * scope or reason at one. Ids of subjects; whose place ends with his own row is said there.
 */
export function replaced(changes: SeasonChanges): string[] {
  const said = new Set([...changes.updated, ...changes.ended].map(({ id }) => id));
  const placesAlone = [...changes.updatedObligations, ...changes.endedObligations].filter(
    ({ subjectId }) => !said.has(subjectId),
  );
  return [...new Set([...changes.newObligations, ...placesAlone].map(({ subjectId }) => subjectId))];
}

/** Whether anything would be written. */
export function hasChanges(changes: SeasonChanges): boolean {
  const { withoutPlace: _findings, ...writes } = changes;
  return Object.values(writes).some((rows) => rows.length > 0);
}
