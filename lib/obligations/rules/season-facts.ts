import type {
  CollectiveKind,
  CollectiveRole,
  ConditionKind,
  ManagementLevel,
  PartyStatus,
  PositionRank,
  UnitKind,
} from "../../db/generated/enums";

/** What the register says on one day, as far as the season needs it. Ids are those of the rows; days are "YYYY-MM-DD". */
export type SeasonUnit = {
  id: string;
  path: string;
  kind: UnitKind;
  name: string;
  baseType: string | null;
  validFrom: string;
};

export type SeasonCollective = { id: string; unitId: string; kind: CollectiveKind; name: string; validFrom: string };

export type SeasonSeat = { collectiveId: string; personId: string; role: CollectiveRole; title: string };

/** The decision that puts a collective of under three members into another body's meeting (R3.7). */
export type SeasonPlace = {
  collectiveId: string;
  hostId: string;
  hostName: string;
  decidedBy: string;
  document: string;
  documentOn: string;
};

export type SeasonPosition = { unitId: string; title: string; rank: PositionRank; managementLevel: ManagementLevel };

export type SeasonMembership = {
  cellId: string;
  status: PartyStatus;
  admittedOn: string;
  /** The cell left in the year of review, when he came from one (R20.12). */
  formerCellId: string | null;
};

export type SeasonPerson = {
  id: string;
  fullName: string;
  sortName: string;
  searchName: string;
  isOfficial: boolean;
  membership: SeasonMembership | null;
  conditions: readonly ConditionKind[];
  positions: readonly SeasonPosition[];
};

export type SeasonFacts = {
  /** Ids of the units whose subjects are generated. */
  here: ReadonlySet<string>;
  /** The one day to which months of membership are counted (R20.16). */
  referenceOn: string;
  units: readonly SeasonUnit[];
  collectives: readonly SeasonCollective[];
  seats: readonly SeasonSeat[];
  people: readonly SeasonPerson[];
  reviewPlaces: readonly SeasonPlace[];
};
