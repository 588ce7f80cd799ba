import { formatDay } from "../../core/format";
import { groupBy } from "../../core/group-by";
import { foldForSearch } from "../../core/vietnamese";
import type { Track } from "../../db/generated/enums";
import type { Obligation, Subject } from "../../regulations/obligation-types";
import type { Pack } from "../../regulations/pack";
import type { UnitTree } from "../../units/rules";
import type { DesiredObligation, DesiredSubject } from "./desired";
import { GROUP_DESCRIPTION, type GroupName } from "./groups";
import type { SeasonCollective, SeasonFacts, SeasonPerson, SeasonSeat, SeasonUnit } from "./season-facts";

/** The season's facts, indexed. */
export type Season = {
  pack: Pack;
  facts: SeasonFacts;
  tree: UnitTree<SeasonUnit>;
  collectives: ReadonlyMap<string, SeasonCollective>;
  collectivesOf: ReadonlyMap<string, readonly SeasonCollective[]>;
  people: ReadonlyMap<string, SeasonPerson>;
  seats: ReadonlyMap<string, readonly SeasonSeat[]>;
  obligations: ReadonlyMap<string, readonly Obligation[]>;
};

type SeasonParts = Pick<Season, "pack" | "facts" | "tree"> & { obligations: readonly Obligation[] };

export function indexSeason({ pack, facts, tree, obligations }: SeasonParts): Season {
  return {
    pack,
    facts,
    tree,
    collectives: new Map(facts.collectives.map((collective) => [collective.id, collective])),
    collectivesOf: groupBy(facts.collectives, ({ unitId }) => unitId),
    people: new Map(facts.people.map((person) => [person.id, person])),
    seats: groupBy(facts.seats, ({ personId }) => personId),
    obligations: groupBy(obligations, ({ subjectKey }) => subjectKey),
  };
}

/** The body in which a cell meets as a whole. */
export function cellBody(season: Season, cellId: string): SeasonCollective | undefined {
  return season.collectivesOf.get(cellId)?.find((body) => body.kind === "cell");
}

/** Places with a body of the register, each body once; a cell is met in its own collective. */
export function placesOf(season: Season, key: string): DesiredObligation[] {
  const places = new Map<string, DesiredObligation>();
  for (const obligation of season.obligations.get(key) ?? []) {
    const collectiveId =
      obligation.place.kind === "collective"
        ? obligation.place.collectiveId
        : cellBody(season, obligation.place.cellId)?.id;
    if (collectiveId === undefined) continue;
    const wanted: DesiredObligation = {
      collectiveId,
      mergedFromId: obligation.mergedFromId ?? null,
      role: obligation.role ?? "ordinary",
      scope: obligation.scope,
      isPrimary: obligation.primary,
      ...whyThere(season, obligation),
    };
    const held = places.get(collectiveId);
    if (held === undefined || comesBefore(wanted, held)) places.set(collectiveId, wanted);
  }
  return [...places.values()];
}

/** Who sits in a body and in one that is reviewed with it is reviewed there once: in the main seat, else in the body's own. */
function comesBefore(wanted: DesiredObligation, held: DesiredObligation): boolean {
  if (wanted.isPrimary !== held.isPrimary) return wanted.isPrimary;
  return wanted.mergedFromId === null && held.mergedFromId !== null;
}

/** The body as whose subject somebody is reviewed: where a decision puts it elsewhere, not the body he meets in (R3.7). */
export function bodyOf(place: Pick<DesiredObligation, "collectiveId" | "mergedFromId">): string {
  return place.mergedFromId ?? place.collectiveId;
}

/** Why the place is this one; where a decision made it so, the decision with the clause it rests on (R3.7). */
function whyThere(season: Season, obligation: Obligation): Pick<DesiredObligation, "reason" | "citation"> {
  const { text: reason, citation, mergedFromId } = obligation;
  const decision = season.facts.reviewPlaces.find((place) => place.collectiveId === mergedFromId);
  const rule = season.pack.places.find(({ code }) => code === "mergedCollective");
  if (decision === undefined || rule === undefined) return { reason, citation };
  const { hostName, document, documentOn, decidedBy } = decision;
  const words = `${rule.text}: ${hostName}, theo ${document} ngày ${formatDay(documentOn)} của ${decidedBy}`;
  return { reason: obligation.code === rule.code ? words : `${reason}. ${words}`, citation: rule.citation };
}

type Parts = Pick<DesiredSubject, "thingId" | "name" | "title" | "isLeader" | "ownReview" | "obligations"> & {
  track: Track;
  home: SeasonUnit;
  deciding: SeasonUnit;
  group: GroupName | null;
  sortName?: string;
  searchName?: string;
};

/** One row of the list: who or what, why, where it counts, who decides, among whom it is compared. */
export function assemble(season: Season, subject: Subject, parts: Parts): DesiredSubject {
  const { home, deciding, group, ...rest } = parts;
  const required = subject.standing === "required";
  const [first] = subject.reasons;
  return {
    ...rest,
    homeUnitId: home.id,
    decidingUnitId: deciding.id,
    group: group && { ...group, decidingUnitId: deciding.id, track: parts.track, description: GROUP_DESCRIPTION },
    searchName: parts.searchName ?? foldForSearch(`${parts.name} ${home.name}`),
    sortName: parts.sortName ?? parts.name,
    required,
    exemptionCode: required ? null : (first?.code ?? "exempt"),
    reason: subject.reasons.map(({ text }) => text).join("; "),
    citation: first?.citation ?? season.pack.reviewedPersons,
    obligations: required ? parts.obligations : [],
  };
}
