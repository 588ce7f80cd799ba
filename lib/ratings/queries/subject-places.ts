import type { Actor } from "../../core/actor";
import type { Tx } from "../../db/client";
import { aboveSql } from "../../units/queries/unit-above";

/** Where a subject belongs, and the unit above where that tells two of the same name apart. */
export type SubjectPlace = { unit: string; unitAbove: string | null };

/** The places of these subjects. One statement; the caller has checked visibility. */
export async function loadPlaces(db: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, SubjectPlace>> {
  const rows = await db.$queryRaw<(SubjectPlace & { id: string })[]>`
    SELECT subject.id, home.name AS unit, ${aboveSql(actor, "home")} AS "unitAbove"
    FROM subject JOIN unit home ON home.id = subject.home_unit_id WHERE subject.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}
