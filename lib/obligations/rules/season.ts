import { type Citation, convention } from "../../regulations/citation";
import type { CollectiveSubject, OrganisationSubject, Subject } from "../../regulations/obligation-types";
import { generateObligations } from "../../regulations/obligations";
import type { Pack } from "../../regulations/pack";
import { CELL_KINDS, committeeAbove, treeOf, unitKindName } from "../../units/rules";
import type { DesiredObligation, DesiredSubject } from "./desired";
import { collectiveGroup, organisationGroup } from "./groups";
import { assemble, cellBody, indexSeason, placesOf, type Season } from "./season-context";
import type { SeasonCollective, SeasonFacts, SeasonUnit } from "./season-facts";
import { memberSubject, officialSubject } from "./season-people";
import { unitFactsOf } from "./unit-facts";

/** The chi ủy is reviewed in the cell's meeting; no text asks for one of its own. */
const COMMITTEE_IN_CELL: Citation = convention("R3.3");

/**
 * Everything that must happen in the subtree of one unit: subjects once per track with reason, deciding unit and group,
 * and their places (R3, R4, R8.28, R20.4–R20.6). Pure; the same facts give the same list.
 */
export function planSeason(pack: Pack, facts: SeasonFacts): DesiredSubject[] {
  const tree = treeOf(facts.units);
  const generated = generateObligations(pack, unitFactsOf(facts, tree));
  const season = indexSeason({ pack, facts, tree, obligations: generated.obligations });
  return generated.subjects.flatMap((subject) => desiredSubject(season, subject) ?? []);
}

function desiredSubject(season: Season, subject: Subject): DesiredSubject | null {
  if (subject.standing === "notSubject") return null;
  if (subject.kind === "organisation") return organisationSubject(season, subject);
  if (subject.kind === "collective") return collectiveSubject(season, subject);
  return subject.track === "partyMember" ? memberSubject(season, subject) : officialSubject(season, subject);
}

/** The body in whose meeting an organisation rates itself (R7.5): the cell's meeting, else the standing or the whole committee. */
function selfRatingBody(season: Season, unit: SeasonUnit): SeasonCollective | undefined {
  if (CELL_KINDS.includes(unit.kind)) return cellBody(season, unit.id);
  const bodies = season.collectivesOf.get(unit.id) ?? [];
  return (
    bodies.find((body) => body.kind === "standingCommittee") ??
    bodies.find((body) => body.kind === "executiveCommittee")
  );
}

function organisationPlace(season: Season, subject: OrganisationSubject, unit: SeasonUnit): DesiredObligation[] {
  const body = selfRatingBody(season, unit);
  if (!body) return [];
  const authority = season.pack.authorities.find((rule) => rule.organisation === subject.organisationKind);
  return [
    {
      collectiveId: body.id,
      mergedFromId: null,
      role: "ordinary",
      scope: "full",
      isPrimary: true,
      reason: `Tự đánh giá, xếp loại: ${authority?.selfRates ?? body.name}`,
      citation: authority?.citation ?? season.pack.ratedOrganisations,
    },
  ];
}

function organisationSubject(season: Season, subject: OrganisationSubject): DesiredSubject | null {
  const unit = season.tree.byId.get(subject.unitId);
  if (!unit) return null;
  return assemble(season, subject, {
    track: "organisation",
    thingId: unit.id,
    name: unit.name,
    title: unitKindName(unit.kind),
    isLeader: false,
    ownReview: true,
    home: unit,
    deciding: committeeAbove(season.tree.ancestorsOf(unit)) ?? unit,
    group: organisationGroup(unit),
    obligations: organisationPlace(season, subject, unit),
  });
}

function collectivePlaces(season: Season, subject: CollectiveSubject): DesiredObligation[] {
  const cell = subject.collectiveKind === "cellCommittee" ? cellBody(season, subject.unitId) : undefined;
  return placesOf(season, subject.key).map((place) =>
    cell
      ? {
          ...place,
          collectiveId: cell.id,
          reason: "Chi ủy kiểm điểm tại hội nghị chi bộ",
          citation: COMMITTEE_IN_CELL,
        }
      : place,
  );
}

function collectiveSubject(season: Season, subject: CollectiveSubject): DesiredSubject | null {
  const unit = season.tree.byId.get(subject.unitId);
  const body = season.collectives.get(subject.collectiveId);
  if (!unit || !body || !season.facts.here.has(unit.id)) return null;
  return assemble(season, subject, {
    track: "collective",
    thingId: body.id,
    name: body.name,
    title: null,
    isLeader: false,
    ownReview: true,
    home: unit,
    deciding: committeeAbove(season.tree.ancestorsOf(unit)) ?? unit,
    group: collectiveGroup(subject.collectiveKind, unit),
    obligations: collectivePlaces(season, subject),
  });
}
