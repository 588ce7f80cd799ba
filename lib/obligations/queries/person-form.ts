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
  const [facts] = await db.$queryRaw<[PersonFormFacts]>`
    SELECT person.is_official AS "isOfficial", person.work_sector::text AS "workSector",
      EXISTS (SELECT FROM subject WHERE subject.cycle_id = ${season.cycleId}::uuid AND subject.person_id = person.id
        AND subject.required AND subject.is_leader) AS leads,
      EXISTS (SELECT FROM content_item WHERE content_item.cycle_id = ${season.cycleId}::uuid
        AND content_item.subject = 'outsideSystem') AS "asksOutside"
    FROM person WHERE person.id = ${personId}::uuid`;
  return personForm(season.pack, facts);
}
