import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { findReachedPerson } from "../../people/queries/person-reach";
import type { SubjectInSeason } from "../dto";
import { loadSubjectRows } from "./subject-rows";

/** What this season asks of one person: a row per track, with the places. "Not found" outside the actor's reach. */
export async function getPersonSeason(actor: Actor, personId: string, now: Date): Promise<SubjectInSeason[]> {
  return read(actor, async (db) => {
    await findReachedPerson(db, actor, personId, dayOf(now));
    const cycle = await findShownCycle(db);
    if (!cycle) return [];
    return loadSubjectRows(
      db,
      Prisma.sql`subject.cycle_id = ${cycle.id}::uuid AND subject.person_id = ${personId}::uuid`,
      Prisma.sql`ORDER BY subject.track`,
    );
  });
}
