import type { CollectiveRole, Level, ObligationStatus, Track } from "../db/generated/enums";

/** One place where a subject is reviewed, with the clause in words. */
export type PlaceInSeason = {
  id: string;
  collective: { id: string; name: string };
  unit: { id: string; name: string };
  role: CollectiveRole;
  scope: string;
  isPrimary: boolean;
  status: ObligationStatus;
  reviewedOn: string | null;
  reason: string;
  citation: string;
};

/** A row of the season's list as officials read it. */
export type SubjectInSeason = {
  id: string;
  track: Track;
  name: string;
  title: string | null;
  personId: string | null;
  isLeader: boolean;
  required: boolean;
  reason: string;
  citation: string;
  homeUnit: { id: string; name: string };
  decidingUnit: { id: string; name: string };
  groupName: string | null;
  dueOn: string | null;
  reviewedOn: string | null;
  decidedLevel: Level | null;
  places: PlaceInSeason[];
};
