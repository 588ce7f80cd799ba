import type {
  CollectiveKind,
  CollectiveRole,
  ConditionKind,
  ManagementLevel,
  PartyStatus,
  PositionRank,
  UnitKind,
} from "../../../lib/db/generated/enums";
import type { Gender } from "../write/names";

/** The rows of structure and people, as they stand in the tables. Days are "YYYY-MM-DD". */
export type StoryUnit = {
  id: string;
  code: string;
  kind: UnitKind;
  baseType: string | null;
  name: string;
  shortName: string;
  searchName: string;
  path: string;
  parentId: string | null;
  linkedUnitId: string | null;
  ordinal: number;
  validFrom: string;
};

export type StoryCollective = {
  id: string;
  unitId: string;
  kind: CollectiveKind;
  name: string;
  searchName: string;
  validFrom: string;
};

export type StorySeat = {
  id: string;
  collectiveId: string;
  personId: string;
  role: CollectiveRole;
  title: string;
  ordinal: number;
  validFrom: string;
};

export type StoryPerson = {
  id: string;
  fullName: string;
  sortName: string;
  searchName: string;
  birthDate: string;
  gender: Gender;
  cardNumber: string | null;
  isOfficial: boolean;
};

export type StoryMembership = {
  id: string;
  personId: string;
  cellId: string;
  status: PartyStatus;
  admittedOn: string;
  officialOn: string | null;
  validFrom: string;
  validTo: string | null;
};

export type StoryCondition = {
  id: string;
  personId: string;
  kind: ConditionKind;
  document: string | null;
  validFrom: string;
  validTo: string | null;
};

export type StoryPosition = {
  id: string;
  personId: string;
  unitId: string;
  title: string;
  rank: PositionRank;
  managementLevel: ManagementLevel;
  validFrom: string;
};

export type World = {
  /** The number of the first Party card, so that parts of the province do not hand out the same. */
  readonly firstCard: number;
  readonly units: StoryUnit[];
  readonly collectives: StoryCollective[];
  readonly seats: StorySeat[];
  readonly people: StoryPerson[];
  readonly memberships: StoryMembership[];
  readonly conditions: StoryCondition[];
  readonly positions: StoryPosition[];
};

export function emptyWorld(firstCard = 1): World {
  return {
    firstCard,
    units: [],
    collectives: [],
    seats: [],
    people: [],
    memberships: [],
    conditions: [],
    positions: [],
  };
}
