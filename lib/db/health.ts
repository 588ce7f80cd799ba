import { database } from "./client";

const ANSWER_LIMIT_MS = 4_000;

/** Whether the database answers now; never throws. Nothing of the connection is told outside. */
export async function isDatabaseReachable(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_LIMIT_MS);
  });
  const answer = database().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  const reachable = await Promise.race([answer, limit]);
  clearTimeout(timer);
  return reachable;
}
