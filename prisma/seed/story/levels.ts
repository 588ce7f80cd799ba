import type { Level } from "../../../lib/db/generated/enums";
import type { Random } from "../write/random";

/** The stricter reading of 20%: excellent is at most a fifth of those who stay at good. */
function excellentAtMost(goodOrBetter: number): number {
  return Math.floor(goodOrBetter / 6);
}

/** Levels for a comparable group of that size, in random order, within the stricter reading of the cap. */
export function spreadLevels(random: Random, count: number, shares = { fair: 0.13, failed: 0.004 }): Level[] {
  const failed = Array.from({ length: count }).filter(() => random.chance(shares.failed)).length;
  const fair = Math.min(count - failed, Math.round(count * shares.fair));
  const better = count - failed - fair;
  const most = excellentAtMost(better);
  const excellent = most > 1 ? most - random.between(0, 1) : most;
  const levels = [
    ...Array.from({ length: excellent }, (): Level => "excellent"),
    ...Array.from({ length: better - excellent }, (): Level => "good"),
    ...Array.from({ length: fair }, (): Level => "fair"),
    ...Array.from({ length: failed }, (): Level => "failed"),
  ];
  return random.sample(levels, count);
}
