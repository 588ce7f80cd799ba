/** Business time: deadlines, ages, "today". In the demonstration it runs with an offset kept beside the data. */
export type BusinessClock = { now(): Date };

/** Real time plus an offset in milliseconds; the offset is 0 in real use. */
export function clockWithOffset(offsetMilliseconds: number): BusinessClock {
  return { now: () => new Date(Date.now() + offsetMilliseconds) };
}

/** Security time (session expiry, sign-in attempts, health) is always real. */
export function realNow(): Date {
  return new Date();
}
