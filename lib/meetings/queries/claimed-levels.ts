import type { Tx } from "../../db/client";
import type { Level } from "../../regulations/levels";
import type { AgendaTrack } from "../rules/agenda";

export type ClaimedLevel = { track: AgendaTrack; level: Level };

type ItemKey = { id: string; personId: string | null; subjectIds: readonly string[] };

/** What each subject of the agenda claimed for itself, on every track; nobody's proposal but its own. One statement. */
export async function loadClaimedLevels(
  db: Tx,
  cycleId: string,
  items: readonly ItemKey[],
): Promise<Map<string, ClaimedLevel[]>> {
  const rows = await db.subject.findMany({
    where: {
      cycleId,
      selfLevel: { not: null },
      OR: [
        { personId: { in: items.flatMap((item) => item.personId ?? []) } },
        { id: { in: items.flatMap((item) => item.subjectIds) } },
      ],
    },
    orderBy: { track: "desc" },
    select: { id: true, personId: true, track: true, selfLevel: true },
  });
  return new Map(
    items.map((item) => [
      item.id,
      rows.flatMap((row): ClaimedLevel[] => {
        const isOwn = item.personId === null ? item.subjectIds.includes(row.id) : row.personId === item.personId;
        return isOwn && row.selfLevel ? [{ track: row.track, level: row.selfLevel }] : [];
      }),
    ]),
  );
}
