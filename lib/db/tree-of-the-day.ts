import { database } from "./client";

let reached: { day: string; done: Promise<void> } | undefined;

/**
 * Reorganisations are recorded before their day. The first request of each business day brings what is due into force;
 * for all others it costs nothing. Two processes may both do it: the second finds nothing to change.
 */
export function keepTreeToDate(day: string): Promise<void> {
  if (reached?.day === day) return reached.done;
  const done = bringIntoForce(day).catch((error: unknown) => {
    reached = undefined;
    throw error;
  });
  reached = { day, done };
  return done;
}

async function bringIntoForce(day: string): Promise<void> {
  await database().$queryRaw`SELECT bring_into_force(${day}::date)`;
}
