import type { Citation } from "./citation";
import type { ExemptionCause, PlaceCode } from "./pack";
import type { CollectiveKind, CollectiveRole, OrganisationKind, PersonTrack } from "./subjects";

export type SubjectStanding = "required" | "exempt" | "notSubject";

export type SubjectReason = {
  readonly code:
    | ExemptionCause
    | "subject"
    | "nonPartyLeader"
    | "newlyEstablished"
    | "ratedOrganisation"
    | "reviewedCollective"
    | "notSubject"
    | "leadingCadre"
    | "leaderOutsideCollectives"
    | "officialOnly";
  readonly text: string;
  readonly citation: Citation;
};

type SubjectBase = {
  /** Stable: the same facts give the same key. */
  readonly key: string;
  /** "required" counts among those to be reviewed (or, for organisations, rated); "exempt" has its reason. */
  readonly standing: SubjectStanding;
  readonly reviewed: boolean;
  readonly rated: boolean;
  readonly reasons: readonly SubjectReason[];
};

export type OrganisationSubject = SubjectBase & {
  readonly kind: "organisation";
  readonly unitId: string;
  readonly organisationKind: OrganisationKind;
  readonly decides: string | null;
};

export type CollectiveSubject = SubjectBase & {
  readonly kind: "collective";
  readonly collectiveId: string;
  readonly unitId: string;
  readonly collectiveKind: CollectiveKind;
  /** Fewer members than the minimum and no decision yet where it is reviewed (R3.7). */
  readonly needsPlaceDecision: boolean;
};

export type PersonSubject = SubjectBase & {
  readonly kind: "person";
  readonly personId: string;
  readonly track: PersonTrack;
  readonly leadingCadre: boolean;
  /** Has a review of its own on this track; a cadre of no reviewed collective is reviewed as a member, and here rated only. */
  readonly ownReview: boolean;
};

export type Subject = OrganisationSubject | CollectiveSubject | PersonSubject;

/** "post": reviewed for the tasks of that post only. */
export type ObligationScope = "full" | "post" | "beforeSuspension";

export type ObligationPlace =
  | { readonly kind: "collective"; readonly collectiveId: string }
  | { readonly kind: "cell"; readonly cellId: string };

export type Obligation = {
  readonly key: string;
  readonly subjectKey: string;
  readonly place: ObligationPlace;
  /** The collective of too few members that is reviewed at this place by decision (R3.7); absent elsewhere. */
  readonly mergedFromId?: string;
  /** Role at the place; null for a collective. */
  readonly role: CollectiveRole | null;
  readonly scope: ObligationScope;
  /** The one place whose result carries the track. */
  readonly primary: boolean;
  /** A cell whose written comment is needed first. */
  readonly commentFromCellId: string | null;
  readonly code: PlaceCode | "ownMeeting";
  readonly text: string;
  readonly citation: Citation;
};

export type GeneratedObligations = {
  readonly subjects: readonly Subject[];
  readonly obligations: readonly Obligation[];
};
