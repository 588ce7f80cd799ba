import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may, reachesAnything } from "../core/reach";
import type { ImportKind } from "../db/generated/enums";
import type { MeetingStatus } from "../meetings/rules";
import { IMPORT_KINDS, IMPORT_VERBS } from "./rules";

/** A file is only a faster hand: the same verb over the same unit. */
export function mayImport(actor: Actor, kind: ImportKind, unit: PlacedUnit): Verdict {
  return may(actor, IMPORT_VERBS[kind], unit) ? allowed : refused("notAllowed");
}

const TAKES_RESULTS: readonly MeetingStatus[] = ["scheduled", "checkedIn", "reviewing"];

/** Results of a meeting come from a file until its papers were handed out. */
export function mayTakeResults(actor: Actor, meeting: { unit: PlacedUnit; status: MeetingStatus }): Verdict {
  const verdict = mayImport(actor, "meetingResults", meeting.unit);
  if (!verdict.allowed) return verdict;
  return TAKES_RESULTS.includes(meeting.status) ? allowed : refused("import.meetingVoted");
}

/** The kinds of file this actor can use anywhere. */
export function importKindsOf(actor: Actor): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => reachesAnything(actor, IMPORT_VERBS[kind]));
}
