import { addDays, type Day } from "../../core/calendar";
import type { DeadlineBound } from "./deadline-kinds";

/** One dated limit on the way from the province down to a unit, for one level and one kind. */
export type ChainLink = {
  /** Path of the unit it was set for; its length tells how far down. */
  path: string;
  bound: DeadlineBound;
  dueOn: Day;
  isExtension: boolean;
};

/** "Trước ngày" ends on the day before, "đến hết ngày" includes the day (RQ-13). */
export function lastDayOf(limit: { bound: DeadlineBound; dueOn: Day }): Day {
  return limit.bound === "before" ? addDays(limit.dueOn, -1) : limit.dueOn;
}

/**
 * The limit in force at the end of the chain: walking down, a date set by a unit can only be earlier,
 * an extension granted from above can only be later (RQ-13). Null when nobody has set one.
 */
export function limitInForce<T extends ChainLink>(links: readonly T[]): T | null {
  const downwards = links.toSorted(
    (a, b) => a.path.length - b.path.length || Number(b.isExtension) - Number(a.isExtension),
  );
  let current: T | null = null;
  for (const link of downwards) {
    const isLater = current !== null && lastDayOf(link) > lastDayOf(current);
    const isEarlier = current !== null && lastDayOf(link) < lastDayOf(current);
    if (current === null || (link.isExtension ? isLater : isEarlier)) current = link;
  }
  return current;
}
