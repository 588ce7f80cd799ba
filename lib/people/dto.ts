import type { Verdict } from "../core/policy";
import type {
  CollectiveRole,
  ConditionKind,
  Gender,
  Level,
  ManagementLevel,
  PartyStatus,
  PositionRank,
  Track,
  WorkSector,
} from "../db/generated/enums";

/** From – to in days; `validTo` is the first day on which it no longer holds. */
export type Period = { validFrom: string; validTo: string | null; isCurrent: boolean };

export type PersonMembership = Period & {
  id: string;
  cell: { id: string; name: string };
  status: PartyStatus;
  admittedOn: string;
  officialOn: string | null;
};

export type PersonSeat = Period & {
  id: string;
  collective: { id: string; name: string };
  unit: { id: string; name: string };
  role: CollectiveRole;
  title: string;
};

export type PersonPosition = Period & {
  id: string;
  unit: { id: string; name: string };
  title: string;
  rank: PositionRank;
  managementLevel: ManagementLevel;
};

export type PersonCondition = Period & { id: string; kind: ConditionKind; document: string | null };

export type EarlierRating = { year: number; track: Track; level: Level; source: string };

export type PersonDetail = {
  id: string;
  version: number;
  fullName: string;
  birthDate: string;
  gender: Gender;
  cardNumber: string | null;
  isOfficial: boolean;
  /** Null where the register does not say. */
  workSector: WorkSector | null;
  memberships: PersonMembership[];
  seats: PersonSeat[];
  positions: PersonPosition[];
  conditions: PersonCondition[];
  earlierRatings: EarlierRating[];
  may: { manage: Verdict };
};
