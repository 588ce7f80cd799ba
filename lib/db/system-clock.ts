import { environment } from "../config/environment";
import { type BusinessClock, clockWithOffset } from "../core/clock";
import { database } from "./client";

const CLOCK_KEY = "clock";

let loaded: Promise<BusinessClock> | undefined;

/** The business clock of this installation. The demonstration keeps its offset with the data; real use has none. */
export function businessClock(): Promise<BusinessClock> {
  loaded ??= loadClock().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function loadClock(): Promise<BusinessClock> {
  const { CLOCK_OFFSET, DATABASE_KIND } = environment();
  if (CLOCK_OFFSET !== undefined && DATABASE_KIND === "embedded") return clockWithOffset(CLOCK_OFFSET);
  const row = await database().systemState.findUnique({ where: { key: CLOCK_KEY }, select: { value: true } });
  const value = row?.value;
  const offset = typeof value === "object" && value !== null && !Array.isArray(value) ? value.offsetMilliseconds : 0;
  return clockWithOffset(typeof offset === "number" ? offset : 0);
}
