import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { type PersonFormAnswer, type PersonFormFacts, personForm } from "../../regulations/person-form";

/**
 * The form of a person's review and points in a season, wherever it is asked: in his review, in the criticism at the meeting, in what scores
 * him (R8.14–R8.16). The database holds the same (person_form). One statement; the caller has checked visibility.
 */
export async function loadPersonForm(
  db: Tx,
  season: { cycleId: string; pack: Pack },
  personId: string,
): Promise<PersonFormAnswer> {
  const facts = (await loadPersonFormFacts(db, season.cycleId, [personId])).get(personId);
  if (!facts) throw new Error(`person ${personId} is missing`);
  return personForm(season.pack, facts);
}

/** What the form of each of these persons hangs on. One statement; the caller has checked visibility. */
export async function loadPersonFormFacts(
  db: Tx,
  cycleId: string,
  personIds: readonly string[],
): Promise<Map<string, PersonFormFacts>> {
  const rows = await db.$queryRaw<(PersonFormFacts & { id: string })[]>`
    SELECT person.id, person.is_official AS "isOfficial", person.work_sector::text AS "workSector",
      EXISTS (SELECT FROM subject WHERE subject.cycle_id = ${cycleId}::uuid AND subject.person_id = person.id
        AND subject.required AND subject.is_leader) AS leads,
      EXISTS (SELECT FROM content_item WHERE content_item.cycle_id = ${cycleId}::uuid
        AND content_item.subject = 'outsideSystem') AS "asksOutside"
    FROM person WHERE person.id = ANY(${[...personIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
