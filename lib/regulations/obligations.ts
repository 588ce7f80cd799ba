import { hasCompletedMonths } from "./exemption";
import { collectiveObligation, personResults } from "./obligation-places";
import type {
  CollectiveSubject,
  GeneratedObligations,
  Obligation,
  OrganisationSubject,
  Subject,
  SubjectReason,
} from "./obligation-types";
import type { ExemptionRule, Pack, ReviewedCollective } from "./pack";
import { collectiveKindName, isPartyBody, organisationKindName } from "./subjects";
import type { CollectiveFact, OrganisationFact, PersonSeat, UnitFacts } from "./unit-facts";

function isNew(pack: Pack, establishedOn: string | null | undefined, cycleDate: string): boolean {
  const months = pack.parameters["newCollective.months"].value;
  if (months === null || establishedOn === undefined || establishedOn === null) return false;
  return !hasCompletedMonths(establishedOn, cycleDate, months);
}

function reasonOf(rule: Pick<ExemptionRule, "text" | "citation">, code: SubjectReason["code"]): SubjectReason {
  return { code, text: rule.text, citation: rule.citation };
}

function organisationSubject(pack: Pack, fact: OrganisationFact, cycleDate: string): OrganisationSubject {
  const fresh = isNew(pack, fact.establishedOn, cycleDate);
  const authority = pack.authorities.find((rule) => rule.organisation === fact.kind);
  return {
    key: `organisation:${fact.unitId}`,
    kind: "organisation",
    unitId: fact.unitId,
    organisationKind: fact.kind,
    reviewed: false,
    rated: fresh ? pack.newlyEstablished.rated : true,
    standing: fresh && !pack.newlyEstablished.rated ? "exempt" : "required",
    decides: authority?.decides ?? null,
    reasons: fresh
      ? [reasonOf(pack.newlyEstablished, "newlyEstablished")]
      : [
          {
            code: "ratedOrganisation",
            text: `Xếp loại ${organisationKindName(fact.kind)}`,
            citation: pack.ratedOrganisations,
          },
        ],
  };
}

function appliesTo(rule: ReviewedCollective, fact: CollectiveFact, kindsInUnit: ReadonlySet<string>): boolean {
  if (rule.kind !== fact.kind) return false;
  if (rule.onlyWithout !== undefined && kindsInUnit.has(rule.onlyWithout)) return false;
  return rule.onlyUnder === undefined || rule.onlyUnder === fact.parentKind;
}

type CollectiveState = Pick<CollectiveSubject, "standing" | "reviewed" | "rated" | "reasons">;

function collectiveState(
  pack: Pack,
  fact: CollectiveFact,
  rule: ReviewedCollective | undefined,
  cycleDate: string,
): CollectiveState {
  if (rule === undefined) {
    const text = `${collectiveKindName(fact.kind)} không là tập thể kiểm điểm riêng ở đơn vị này`;
    const reason = { code: "notSubject", text, citation: pack.reviewedCollectives } as const;
    return { standing: "notSubject", reviewed: false, rated: false, reasons: [reason] };
  }
  if (isNew(pack, fact.establishedOn, cycleDate)) {
    const { reviewed, rated } = pack.newlyEstablished;
    const reasons = [reasonOf(pack.newlyEstablished, "newlyEstablished")];
    return { standing: reviewed ? "required" : "exempt", reviewed, rated, reasons };
  }
  const text = `Kiểm điểm ${collectiveKindName(fact.kind)}`;
  const reasons: SubjectReason[] = [{ code: "reviewedCollective", text, citation: rule.citation }];
  return { standing: "required", reviewed: true, rated: true, reasons };
}

function collectiveSubject(
  pack: Pack,
  fact: CollectiveFact,
  kindsInUnit: ReadonlySet<string>,
  cycleDate: string,
): CollectiveSubject {
  const rule = pack.collectives.find((candidate) => appliesTo(candidate, fact, kindsInUnit));
  const tooFew =
    rule !== undefined &&
    !isPartyBody(fact.kind) &&
    fact.seats.length < pack.parameters["collective.minimumMembers"].value;
  return {
    key: `collective:${fact.id}`,
    kind: "collective",
    collectiveId: fact.id,
    unitId: fact.unitId,
    collectiveKind: fact.kind,
    ...collectiveState(pack, fact, rule, cycleDate),
    needsPlaceDecision: tooFew && (fact.reviewedWithId ?? null) === null,
  };
}

function kindsByUnit(facts: UnitFacts): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const collective of facts.collectives) {
    const known = kinds.get(collective.unitId) ?? new Set<string>();
    kinds.set(collective.unitId, known.add(collective.kind));
  }
  return kinds;
}

function seatsByPerson(facts: UnitFacts, reviewedIds: ReadonlySet<string>): Map<string, PersonSeat[]> {
  const seats = new Map<string, PersonSeat[]>();
  for (const collective of facts.collectives.filter((fact) => reviewedIds.has(fact.id))) {
    for (const seat of collective.seats) {
      const known = seats.get(seat.personId) ?? [];
      known.push({ collective, seat });
      seats.set(seat.personId, known);
    }
  }
  return seats;
}

/**
 * Everything that must happen in the given units: who and what is reviewed and rated, where, on which track (R3, R4, R20.4).
 * Also those who are not, with the reason and its clause. Pure; linear in the number of people.
 */
export function generateObligations(pack: Pack, facts: UnitFacts): GeneratedObligations {
  const kinds = kindsByUnit(facts);
  const organisations = facts.organisations.map((fact) => organisationSubject(pack, fact, facts.cycleDate));
  const collectives = facts.collectives.map((fact) =>
    collectiveSubject(pack, fact, kinds.get(fact.unitId) ?? new Set(), facts.cycleDate),
  );
  const reviewedIds = new Set(collectives.filter((subject) => subject.reviewed).map((subject) => subject.collectiveId));
  const seats = seatsByPerson(facts, reviewedIds);
  const people = facts.people.map((person) => personResults(pack, person, seats.get(person.id) ?? [], facts.cycleDate));
  const collectiveFacts = new Map(facts.collectives.map((fact) => [fact.id, fact]));
  const own = collectives
    .filter((subject) => subject.reviewed)
    .map((subject) =>
      collectiveObligation(pack, subject, collectiveFacts.get(subject.collectiveId)?.reviewedWithId ?? null),
    );
  const subjects: Subject[] = [...organisations, ...collectives, ...people.flatMap((result) => result.subjects)];
  const obligations: Obligation[] = [...own, ...people.flatMap((result) => result.obligations)];
  return { subjects, obligations };
}

export type ObligationChange = {
  readonly added: readonly Obligation[];
  readonly removed: readonly Obligation[];
  readonly changed: readonly { readonly before: Obligation; readonly after: Obligation }[];
};

/** What a change of seat or status proposes: obligations that come, go, or change; the caller keeps the history. */
export function compareObligations(before: readonly Obligation[], after: readonly Obligation[]): ObligationChange {
  const old = new Map(before.map((obligation) => [obligation.key, obligation]));
  const next = new Set(after.map((obligation) => obligation.key));
  const changed = after.flatMap((obligation) => {
    const previous = old.get(obligation.key);
    const same = previous === undefined || JSON.stringify(previous) === JSON.stringify(obligation);
    return same || previous === undefined ? [] : [{ before: previous, after: obligation }];
  });
  return {
    added: after.filter((obligation) => !old.has(obligation.key)),
    removed: before.filter((obligation) => !next.has(obligation.key)),
    changed,
  };
}

/** A body as far as the sharing of a meeting asks about it. */
type MeetingBody = Pick<CollectiveFact, "id" | "unitId" | "kind"> & { readonly seats: readonly { personId: string }[] };

/** Leadership collectives all of whose members sit on the committee of the same unit: one meeting for both (R4.3). */
export function sharedMeetingProposals(
  bodies: readonly MeetingBody[],
): { collectiveId: string; committeeId: string }[] {
  const committees = bodies.filter((fact) => fact.kind !== "cell" && isPartyBody(fact.kind));
  return bodies.flatMap((fact) => {
    if (isPartyBody(fact.kind) || fact.seats.length === 0) return [];
    const committee = committees.find(
      (other) =>
        other.unitId === fact.unitId &&
        fact.seats.every((seat) => other.seats.some((member) => member.personId === seat.personId)),
    );
    return committee === undefined ? [] : [{ collectiveId: fact.id, committeeId: committee.id }];
  });
}
