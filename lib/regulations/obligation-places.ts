import { convention } from "./citation";
import { judgeExemption } from "./exemption";
import type { CollectiveSubject, Obligation, ObligationScope, PersonSubject, SubjectReason } from "./obligation-types";
import type { Pack, PlaceCode, PlaceRule } from "./pack";
import { type CollectiveKind, isPartyBody } from "./subjects";
import type { MembershipFact, PersonFact, PersonSeat } from "./unit-facts";

type PersonResults = { readonly subjects: readonly PersonSubject[]; readonly obligations: readonly Obligation[] };

/** In these bodies the members are reviewed in the cell alone; the seat adds no second place. */
const CELL_BODIES: ReadonlySet<CollectiveKind> = new Set(["cellCommittee", "cell"]);

function placeRule(pack: Pack, code: PlaceCode): PlaceRule {
  const rule = pack.places.find((candidate) => candidate.code === code);
  if (rule === undefined) throw new RangeError(`pack ${pack.id} has no place rule ${code}`);
  return rule;
}

/** The obligation of a collective: at its own meeting, or where the competent level put it. */
export function collectiveObligation(
  pack: Pack,
  subject: CollectiveSubject,
  reviewedWithId: string | null,
): Obligation {
  const [reason] = subject.reasons;
  const merged = reviewedWithId === null ? null : placeRule(pack, "mergedCollective");
  return {
    key: `${subject.key}@${reviewedWithId ?? subject.collectiveId}`,
    subjectKey: subject.key,
    place: { kind: "collective", collectiveId: reviewedWithId ?? subject.collectiveId },
    ...(reviewedWithId === null ? {} : { mergedFromId: subject.collectiveId }),
    role: null,
    scope: "full",
    primary: true,
    commentFromCellId: null,
    code: merged === null ? "ownMeeting" : merged.code,
    text: merged?.text ?? reason?.text ?? "Kiểm điểm tại hội nghị của tập thể",
    citation: merged?.citation ?? reason?.citation ?? pack.reviewedCollectives,
  };
}

function memberCode(membership: MembershipFact): PlaceCode {
  if (membership.suspendedFromCommittee === true) return "suspendedFromCommittee";
  if ((membership.formerCellId ?? null) !== null) return "transferred";
  if ((membership.temporaryCellId ?? null) !== null) return "temporaryActivity";
  const leadsCell = membership.cellRole === "head" || membership.cellRole === "deputy";
  return leadsCell && membership.cellHasCommittee === false ? "cellWithoutCommittee" : "memberAtCell";
}

function memberResults(
  pack: Pack,
  person: PersonFact,
  membership: MembershipFact,
  cycleDate: string,
  leading: boolean,
): PersonResults {
  const key = `person:${person.id}:partyMember`;
  const exemption = judgeExemption(pack, { ...membership, cycleDate });
  const subject: PersonSubject = {
    key,
    kind: "person",
    personId: person.id,
    track: "partyMember",
    leadingCadre: leading,
    ownReview: true,
    standing: exemption.reviewed ? "required" : "exempt",
    reviewed: exemption.reviewed,
    rated: exemption.rated,
    reasons: exemption.reasons.map(({ cause, text, citation }) => ({ code: cause, text, citation })),
  };
  if (!exemption.reviewed) return { subjects: [subject], obligations: [] };
  const rule = placeRule(pack, memberCode(membership));
  const obligation: Obligation = {
    key: `${key}@cell:${membership.cellId}`,
    subjectKey: key,
    place: { kind: "cell", cellId: membership.cellId },
    role: membership.cellRole ?? "ordinary",
    scope: membership.suspendedFromCommittee === true ? "beforeSuspension" : "full",
    primary: true,
    commentFromCellId: membership.formerCellId ?? membership.temporaryCellId ?? null,
    code: rule.code,
    text: rule.text,
    citation: rule.citation,
  };
  return { subjects: [subject], obligations: [obligation] };
}

function mainSeat(seats: readonly PersonSeat[]): PersonSeat | undefined {
  return seats.find(({ seat }) => seat.main === true) ?? seats.find(({ seat }) => seat.partTime !== true) ?? seats[0];
}

function seatCode(person: PersonFact, entry: PersonSeat, main: PersonSeat | undefined): PlaceCode {
  if (entry.seat.partTime === true) return "partTimePost";
  if (entry !== main) return "furtherPost";
  return person.membership === null ? "nonPartyLeader" : "leaderAtCollective";
}

function seatObligation(pack: Pack, person: PersonFact, entry: PersonSeat, main: PersonSeat | undefined): Obligation {
  const key = `person:${person.id}:official`;
  const rule = placeRule(pack, seatCode(person, entry, main));
  const reviewedWithId = entry.collective.reviewedWithId ?? null;
  const scope: ObligationScope = entry.seat.partTime === true ? "post" : "full";
  return {
    key: `${key}@${entry.collective.id}`,
    subjectKey: key,
    place: { kind: "collective", collectiveId: reviewedWithId ?? entry.collective.id },
    ...(reviewedWithId === null ? {} : { mergedFromId: entry.collective.id }),
    role: entry.seat.role,
    scope,
    primary: entry === main,
    commentFromCellId: null,
    code: rule.code,
    text: rule.text,
    citation: rule.citation,
  };
}

function officialReason(pack: Pack, person: PersonFact, seated: boolean, exempt: boolean): SubjectReason {
  if (exempt) return { code: "exempt", text: pack.exemptions.exempt.text, citation: pack.exemptions.exempt.citation };
  if (!seated && person.holdsLeadingPost === true) {
    return {
      code: "leaderOutsideCollectives",
      text: "Giữ chức vụ lãnh đạo, quản lý nhưng không thuộc tập thể phải kiểm điểm: kiểm điểm tại chi bộ, cấp quản lý cán bộ xếp loại",
      citation: convention("R4.1"),
    };
  }
  if (!seated) {
    const text = "Cán bộ, công chức, viên chức không giữ chức vụ: kiểm điểm tại chi bộ, người đứng đầu xếp loại";
    return { code: "officialOnly", text, citation: placeRule(pack, "officialTrack").citation };
  }
  return person.membership === null
    ? { code: "nonPartyLeader", text: placeRule(pack, "nonPartyLeader").text, citation: pack.nonPartyLeaders }
    : {
        code: "leadingCadre",
        text: "Cán bộ lãnh đạo, quản lý",
        citation: placeRule(pack, "leaderAtCollective").citation,
      };
}

function officialResults(pack: Pack, person: PersonFact, seats: readonly PersonSeat[]): PersonResults {
  const seated = seats.length > 0;
  const leading = seated || person.holdsLeadingPost === true;
  if (!leading && person.isOfficial !== true) return { subjects: [], obligations: [] };
  const exempt = person.membership?.excused === "exempt";
  const subject: PersonSubject = {
    key: `person:${person.id}:official`,
    kind: "person",
    personId: person.id,
    track: "official",
    leadingCadre: leading,
    ownReview: seated,
    standing: exempt ? "exempt" : "required",
    reviewed: seated && !exempt,
    rated: !exempt,
    reasons: [officialReason(pack, person, seated, exempt)],
  };
  const main = mainSeat(seats);
  const obligations = exempt ? [] : seats.map((entry) => seatObligation(pack, person, entry, main));
  return { subjects: [subject], obligations };
}

/** The subjects (one per track) and the places of one person (R3.10, R4.1–R4.8, R20.4). */
export function personResults(
  pack: Pack,
  person: PersonFact,
  seats: readonly PersonSeat[],
  cycleDate: string,
): PersonResults {
  const suspended = person.membership?.suspendedFromCommittee === true;
  const active = seats.filter(
    ({ collective }) => !CELL_BODIES.has(collective.kind) && !(suspended && isPartyBody(collective.kind)),
  );
  const member =
    person.membership === null
      ? { subjects: [], obligations: [] }
      : memberResults(
          pack,
          person,
          person.membership,
          cycleDate,
          active.length > 0 || person.holdsLeadingPost === true,
        );
  const official = officialResults(pack, person, active);
  return {
    subjects: [...member.subjects, ...official.subjects],
    obligations: [...member.obligations, ...official.obligations],
  };
}
