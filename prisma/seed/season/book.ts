import type { Tx } from "../../../lib/db/client";
import type { CollectiveRole, Track } from "../../../lib/db/generated/enums";

export type BookPlace = { id: string; collectiveId: string; role: CollectiveRole; isPrimary: boolean };

/** One subject of the season with its places, as generated. */
export type BookSubject = {
  id: string;
  track: Track;
  unitId: string | null;
  collectiveId: string | null;
  personId: string | null;
  homeUnitId: string;
  homePath: string;
  decidingUnitId: string;
  groupId: string | null;
  name: string;
  title: string | null;
  isLeader: boolean;
  required: boolean;
  places: BookPlace[];
};

export type Book = {
  subjects: readonly BookSubject[];
  /** Required subjects with a place in this collective. */
  at(collectiveId: string): { subject: BookSubject; place: BookPlace }[];
  /** Everything required that counts in this unit. */
  atHome(unitId: string): readonly BookSubject[];
  /** Required officials of this cell whom no body reviews: their head rates them. */
  officialsOf(cellId: string): readonly BookSubject[];
  ofPerson(personId: string): readonly BookSubject[];
};

/** The list of the season in these units and below them, read once. */
export async function readBook(tx: Tx, cycleId: string, paths: readonly string[] = ["/"]): Promise<Book> {
  const below = paths.map((path) => `${path}%`);
  const subjects = await tx.$queryRaw<BookSubject[]>`
    SELECT subject.id, subject.track::text AS track, subject.unit_id AS "unitId", subject.collective_id AS "collectiveId",
      subject.person_id AS "personId", subject.home_unit_id AS "homeUnitId", home.path AS "homePath",
      subject.deciding_unit_id AS "decidingUnitId", subject.group_id AS "groupId", subject.name, subject.title,
      subject.is_leader AS "isLeader", subject.required,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', place.id, 'collectiveId', place.collective_id, 'role', place.role,
        'isPrimary', place.is_primary) ORDER BY place.id)
        FROM obligation place WHERE place.subject_id = subject.id AND place.status <> 'ended'), '[]') AS places
    FROM subject JOIN unit home ON home.id = subject.home_unit_id
    WHERE subject.cycle_id = ${cycleId}::uuid AND home.path LIKE ANY (${below}) ORDER BY subject.id`;
  const byPlace = new Map<string, { subject: BookSubject; place: BookPlace }[]>();
  const homes = new Map<string, BookSubject[]>();
  const byPerson = new Map<string, BookSubject[]>();
  for (const subject of subjects) {
    if (!subject.required) continue;
    if (subject.personId) byPerson.set(subject.personId, [...(byPerson.get(subject.personId) ?? []), subject]);
    homes.set(subject.homeUnitId, [...(homes.get(subject.homeUnitId) ?? []), subject]);
    for (const place of subject.places) {
      byPlace.set(place.collectiveId, [...(byPlace.get(place.collectiveId) ?? []), { subject, place }]);
    }
  }
  return {
    subjects,
    at: (collectiveId) => byPlace.get(collectiveId) ?? [],
    atHome: (unitId) => homes.get(unitId) ?? [],
    officialsOf: (cellId) =>
      (homes.get(cellId) ?? []).filter((subject) => subject.track === "official" && subject.places.length === 0),
    ofPerson: (personId) => byPerson.get(personId) ?? [],
  };
}
