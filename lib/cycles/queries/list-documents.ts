import type { Actor } from "../../core/actor";
import { fromOptionalDateColumn } from "../../core/calendar";
import { read } from "../../db/read";
import type { GoverningDocument } from "./get-season";

/** The governing documents in the system, newest first, with the seasons bound to each (RQ-01). */
export async function listDocuments(actor: Actor): Promise<(GoverningDocument & { seasons: number[] })[]> {
  return read(actor, async (db) => {
    const rows = await db.sourceDocument.findMany({
      select: {
        key: true,
        number: true,
        issuer: true,
        title: true,
        issuedOn: true,
        effectiveOn: true,
        scope: true,
        cycles: { select: { cycle: { select: { year: true } } } },
      },
      orderBy: [{ issuedOn: { sort: "desc", nulls: "last" } }, { key: "asc" }],
    });
    return rows.map(({ cycles, issuedOn, effectiveOn, ...row }) => ({
      ...row,
      issuedOn: fromOptionalDateColumn(issuedOn),
      effectiveOn: fromOptionalDateColumn(effectiveOn),
      seasons: [...new Set(cycles.map(({ cycle }) => cycle.year))].toSorted((a, b) => b - a),
    }));
  });
}
