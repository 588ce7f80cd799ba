import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { findSeasonAt } from "../../cycles/queries/season-at";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { type StructureFacts, type StructureProblem, structureProblems } from "../../regulations/structure";
import type { UnitDetail } from "../../units/queries/get-unit";

/** Bodies of a unit that the number of its members does not allow, by the rules of the season (R20.10); none of a unit that has ended. Two statements. */
export async function listStructureProblems(actor: Actor, unit: UnitDetail, now: Date): Promise<StructureProblem[]> {
  if (unit.validTo !== null) return [];
  return read(actor, async (db) => {
    const season = await findSeasonAt(db, unit.path);
    const facts = season ? await factsOf(db, unit, dayOf(now)) : null;
    return season && facts ? structureProblems(season.packHere, facts) : [];
  });
}

async function factsOf(db: Tx, unit: UnitDetail, day: string): Promise<StructureFacts | null> {
  const body = (kind: string) => unit.collectives.find((collective) => collective.kind === kind);
  if (unit.kind === "cell" || unit.kind === "grassrootsCell") {
    const [counted] = await db.$queryRaw<{ official: number }[]>`
      SELECT count(*)::int AS official FROM membership
      WHERE cell_id = ${unit.id}::uuid AND status = 'official' AND is_valid_on(valid_from, valid_to, ${day}::date)`;
    const cellCommitteeMembers = body("cellCommittee")?.seats.length ?? 0;
    return { kind: "cell", officialMembers: counted?.official ?? 0, cellCommitteeMembers };
  }
  // A committee nobody has entered yet says nothing about its size.
  const committeeMembers = body("executiveCommittee")?.seats.length ?? 0;
  if (committeeMembers === 0) return null;
  return { kind: "committee", committeeMembers, hasStandingCommittee: body("standingCommittee") !== undefined };
}
