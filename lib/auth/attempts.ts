/** Limits per account and address together: a whole district may sit behind one address. */
export const ATTEMPT_WINDOW_MINUTES = 15;
export const ATTEMPTS_ALLOWED = 8;

/** Minutes to wait before the next try, 0 when one may try now. `failures` are the failed tries within the window. */
export function minutesToWait(failures: readonly Date[], now: Date): number {
  const windowStart = now.getTime() - ATTEMPT_WINDOW_MINUTES * 60_000;
  const recent = failures.map((at) => at.getTime()).filter((at) => at > windowStart);
  if (recent.length < ATTEMPTS_ALLOWED) return 0;
  const oldest = Math.min(...recent);
  return Math.max(1, Math.ceil((oldest - windowStart) / 60_000));
}
