import type { Day } from "../core/calendar";
import { database } from "./client";

const holder = globalThis as { kiemDiemTree?: { day: Day; settled: Promise<void> } };

/**
 * Units stand where their placements say on this day (a reorganisation is stored beforehand). Once per process and day: one
 * statement, which changes nothing on almost every day.
 */
export function settleTree(day: Day): Promise<void> {
  if (holder.kiemDiemTree?.day === day) return holder.kiemDiemTree.settled;
  const settled = bringUpTo(day).catch((error: unknown) => {
    holder.kiemDiemTree = undefined;
    throw error;
  });
  holder.kiemDiemTree = { day, settled };
  return settled;
}

async function bringUpTo(day: Day): Promise<void> {
  await database().$queryRaw`SELECT bring_into_force(${day}::date)`;
}
