import { expect, test } from "vitest";
import { ATTEMPTS_ALLOWED, minutesToWait } from "./attempts";

const now = new Date("2024-12-10T08:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("the last allowed try passes, the next one waits until the oldest failure leaves the window", () => {
  const failures = Array.from({ length: ATTEMPTS_ALLOWED - 1 }, () => minutesAgo(5));
  expect(minutesToWait(failures, now)).toBe(0);
  expect(minutesToWait([...failures, minutesAgo(5)], now)).toBe(10);
  expect(minutesToWait([...failures, minutesAgo(16)], now)).toBe(0);
});
