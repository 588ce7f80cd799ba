import type { CollectiveKind, CollectiveRole, Excuse, OrganisationKind, PartyStatus } from "./subjects";

/** The plain facts of one or many units from which obligations are generated. Ids are the caller's. */
export type UnitFacts = {
  /** The one day of the cycle to which months are counted (R20.16). */
  readonly cycleDate: string;
  readonly organisations: readonly OrganisationFact[];
  readonly collectives: readonly CollectiveFact[];
  readonly people: readonly PersonFact[];
};

export type OrganisationFact = {
  readonly unitId: string;
  readonly kind: OrganisationKind;
  readonly establishedOn?: string | null;
};

export type CollectiveFact = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: CollectiveKind;
  /** Kind of the organisation directly above the unit, where it matters (cells below a sub-committee). */
  readonly parentKind?: OrganisationKind | null;
  readonly establishedOn?: string | null;
  /** The body it is reviewed with, as the competent level decided (too few members, or one meeting with the committee). */
  readonly reviewedWithId?: string | null;
  readonly seats: readonly SeatFact[];
};

export type SeatFact = {
  readonly personId: string;
  readonly role: CollectiveRole;
  /** Among several full posts, the one that takes most working time; the first seat when none is marked (R4.5). */
  readonly main?: boolean;
  /** A post held beside the main work: reviewed for that post's tasks only (R4.6). */
  readonly partTime?: boolean;
};

export type MembershipFact = {
  readonly cellId: string;
  readonly partyStatus: Exclude<PartyStatus, "nonParty">;
  readonly admittedOn?: string;
  readonly excused?: Excuse | null;
  /** The cell where he is active for a time; the review stays with the official cell (R3.18). */
  readonly temporaryCellId?: string | null;
  /** The cell he came from in the season; reviewed once, at the new cell (R20.12). */
  readonly formerCellId?: string | null;
  /** Suspended from the committee, not from the Party: still reviewed, in the cell (R3.13). */
  readonly suspendedFromCommittee?: boolean;
  /** Secretary or deputy secretary of the cell. */
  readonly cellRole?: CollectiveRole;
  readonly cellHasCommittee?: boolean;
};

export type PersonFact = {
  readonly id: string;
  readonly membership: MembershipFact | null;
  /** A cadre, civil servant or public employee, with or without a leading post. */
  readonly isOfficial?: boolean;
  /** Holds a leading or managing post, in a reviewed collective or not: head of a school, of a division. */
  readonly holdsLeadingPost?: boolean;
};

/** One seat of a person with the body it belongs to. */
export type PersonSeat = { readonly collective: CollectiveFact; readonly seat: SeatFact };
