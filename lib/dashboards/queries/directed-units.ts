import type { Actor } from "../../core/actor";
import { read } from "../../db/read";

/** The units that a member was sent to, to go from one to the other; nobody else costs a statement. */
export async function listDirectedUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.active?.role !== "directingMember" || actor.directing.length < 2) return [];
  const ids = [...new Set(actor.directing.map((unit) => unit.id))];
  return read(actor, (db) =>
    db.unit.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
      orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    }),
  );
}
