import { LEVELS, type Level } from "../../../lib/regulations/levels";
import type { Random } from "../write/random";
import type { Counts } from "./script";

export type PaperCounts = { issued: number; returned: number; lost: number; valid: number; invalid: number };

/** What came out of the box: nearly always all papers, now and then one spoilt or not handed back. */
export function countPapers(random: Random, voters: number, byHands: boolean): PaperCounts {
  const isLarge = voters >= 12 && !byHands;
  const lost = isLarge && random.chance(0.03) ? 1 : 0;
  const invalid = isLarge && random.chance(0.08) ? 1 : 0;
  const returned = voters - lost;
  return { issued: voters, returned, lost, valid: returned - invalid, invalid };
}

/** Marks for one subject so that the wanted level is the best one that more than half of the base gave, or better. */
export function countLevels(random: Random, wanted: Level, valid: number, base: number): Counts {
  const place = LEVELS.indexOf(wanted);
  const half = Math.floor(base / 2);
  const above = place === 0 ? 0 : Math.min(half, random.between(0, Math.max(0, Math.floor(valid * 0.18))));
  const spare = Math.max(0, valid - above - (half + 1 - above));
  const below = place === LEVELS.length - 1 ? 0 : Math.min(spare, random.between(0, Math.floor(valid * 0.14)));
  const blank = below < spare && random.chance(0.12) ? 1 : 0;
  const counts: Counts = { excellent: 0, good: 0, fair: 0, failed: 0, blank };
  const at = (index: number) => LEVELS[index] ?? wanted;
  counts[at(place)] += valid - above - below - blank;
  if (above > 0) counts[at(place - 1)] += above;
  if (below > 0) counts[at(place + 1)] += below;
  return counts;
}
