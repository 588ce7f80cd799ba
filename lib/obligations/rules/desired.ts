import type { CollectiveRole, Track } from "../../db/generated/enums";
import type { Citation } from "../../regulations/citation";
import type { DesiredGroup } from "./groups";

/** What should stand in the register of the season; compared with what stands there (rules/changes.ts). */
export type DesiredObligation = {
  collectiveId: string;
  /** The collective of under three members that is reviewed in that body by decision (R3.7); null at one's own place. */
  mergedFromId: string | null;
  role: CollectiveRole;
  scope: string;
  isPrimary: boolean;
  reason: string;
  citation: Citation;
};

export type DesiredSubject = {
  track: Track;
  /** The unit, collective or person that is reviewed. */
  thingId: string;
  homeUnitId: string;
  decidingUnitId: string;
  group: DesiredGroup | null;
  name: string;
  title: string | null;
  searchName: string;
  sortName: string;
  isLeader: boolean;
  ownReview: boolean;
  required: boolean;
  exemptionCode: string | null;
  reason: string;
  citation: Citation;
  obligations: DesiredObligation[];
};

/** The same track of the same thing is one row per season. */
export function subjectKey(track: Track, thingId: string): string {
  return `${track} ${thingId}`;
}
