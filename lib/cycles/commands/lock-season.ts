import { foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { type FrozenCycle, frozenPack } from "../rules/frozen-pack";

export type Season = { id: string; name: string; year: number; status: string; pack: Pack };

/** The season a command works in, open or not; not locked. */
export async function findSeason(tx: Tx, cycleId: string): Promise<Season> {
  const cycle: (FrozenCycle & { id: string; name: string; year: number; status: string }) | null =
    await tx.cycle.findUnique({
      where: { id: cycleId },
      select: {
        id: true,
        name: true,
        year: true,
        status: true,
        rulePackId: true,
        rulePackVersion: true,
        parameters: true,
      },
    });
  const found = foundOrRefuse(cycle);
  return { id: found.id, name: found.name, year: found.year, status: found.status, pack: frozenPack(found) };
}

/** One change of deadlines or settings at a time in a season, and none while obligations are being dated. */
export async function lockSeason(tx: Tx, cycleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId}::uuid FOR NO KEY UPDATE`;
}
