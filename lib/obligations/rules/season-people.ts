import type { PersonSubject } from "../../regulations/obligation-types";
import { committeeAbove, grassrootsOf, reviewKindOf } from "../../units/rules";
import type { DesiredSubject } from "./desired";
import { leaderGroup, memberGroup, postGroup } from "./groups";
import { assemble, bodyOf, placesOf, type Season } from "./season-context";
import type { SeasonPerson, SeasonUnit } from "./season-facts";

function titleOf(season: Season, person: SeasonPerson, collectiveIds: readonly (string | undefined)[]): string | null {
  const seats = season.seats.get(person.id) ?? [];
  const seat = collectiveIds
    .map((id) => seats.find((held) => held.collectiveId === id))
    .find((held) => held !== undefined);
  return seat?.title ?? person.positions[0]?.title ?? null;
}

function personNames(person: SeasonPerson) {
  return { name: person.fullName, sortName: person.sortName, searchName: person.searchName };
}

/** As a Party member: reviewed in the cell, decided by the grassroots organisation (R4.1, R7.7). */
export function memberSubject(season: Season, subject: PersonSubject): DesiredSubject | null {
  const person = season.people.get(subject.personId);
  const cell = person?.membership && season.tree.byId.get(person.membership.cellId);
  if (!person?.membership || !cell) return null;
  const places = placesOf(season, subject.key);
  const bodies = (season.collectivesOf.get(cell.id) ?? []).map(({ id }) => id);
  const workplace = placesOf(season, `person:${person.id}:official`).find(({ isPrimary }) => isPrimary);
  const workBodyId = workplace && bodyOf(workplace);
  const status = person.membership.status === "probationary" ? "Đảng viên dự bị" : "Đảng viên";
  return assemble(season, subject, {
    ...personNames(person),
    track: "partyMember",
    thingId: person.id,
    title: titleOf(season, person, [workBodyId, ...bodies]) ?? status,
    isLeader: subject.leadingCadre,
    ownReview: subject.ownReview,
    home: cell,
    deciding: grassrootsOf(cell, season.tree.ancestorsOf(cell)) ?? cell,
    group: memberGroup(subject.leadingCadre, places[0]?.role ?? "ordinary"),
    obligations: places,
  });
}

const MANAGEMENT_ORDER = ["central", "province", "district", "grassroots"] as const;

/** The level that manages the cadre decides (R7.8); without a recorded level, the committee above his workplace. */
function managingUnit(season: Season, person: SeasonPerson, home: SeasonUnit): SeasonUnit {
  const ancestors = season.tree.ancestorsOf(home);
  const line = [home, ...ancestors];
  const level = MANAGEMENT_ORDER.find((each) =>
    person.positions.some(({ managementLevel }) => managementLevel === each),
  );
  const above = committeeAbove(ancestors) ?? home;
  const province = line.find(({ kind }) => kind === "province") ?? above;
  if (level === "central" || level === "province") return province;
  if (level === "district") {
    return line.find(({ kind }) => kind === "districtCommittee" || kind === "affiliatedCommittee") ?? province;
  }
  return level === "grassroots" ? (grassrootsOf(home, ancestors) ?? above) : above;
}

/** Where the highest post is held; a post outside the tree of the season counts where the person is at home. */
function workplaceOf(season: Season, person: SeasonPerson, home: SeasonUnit): SeasonUnit {
  return season.tree.byId.get(person.positions[0]?.unitId ?? home.id) ?? home;
}

/** As a cadre: reviewed where the highest post is held (R4.1, R4.8); officials of no reviewed collective are rated only. */
export function officialSubject(season: Season, subject: PersonSubject): DesiredSubject | null {
  const person = season.people.get(subject.personId);
  if (!person) return null;
  const places = placesOf(season, subject.key);
  const main = places.find(({ isPrimary }) => isPrimary);
  const body = main && season.collectives.get(bodyOf(main));
  const homeId = body?.unitId ?? person.membership?.cellId ?? person.positions[0]?.unitId;
  const home = homeId === undefined ? undefined : season.tree.byId.get(homeId);
  if (!home) return null;
  const kind = body && reviewKindOf(body.kind, home.kind);
  return assemble(season, subject, {
    ...personNames(person),
    track: "official",
    thingId: person.id,
    title: titleOf(season, person, [main && bodyOf(main)]),
    isLeader: subject.leadingCadre,
    ownReview: subject.ownReview,
    home,
    deciding: managingUnit(season, person, home),
    group:
      kind && main
        ? leaderGroup(kind, main.role, home)
        : postGroup(person.positions[0]?.rank, workplaceOf(season, person, home)),
    obligations: places,
  });
}
