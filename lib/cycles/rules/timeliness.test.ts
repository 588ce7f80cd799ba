import { afterEach, describe, expect, test } from "vitest";
import { lastDayOf } from "./deadline-chain";
import { daysLeft, isInTime } from "./timeliness";

const ZONES = ["Pacific/Apia", "UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"];
const ownZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = ownZone;
});

const DOSSIER = { bound: "before", dueOn: "2024-12-15" } as const;
const COMPLETION = { bound: "through", dueOn: "2024-12-15" } as const;

/** Instants around midnight in the province, written in UTC: local time is seven hours ahead. */
const INSTANTS: [string, { dossier: boolean; completion: boolean; left: number }][] = [
  ["2024-12-12T17:00:00.000Z", { dossier: true, completion: true, left: 1 }],
  ["2024-12-13T16:59:59.999Z", { dossier: true, completion: true, left: 1 }],
  ["2024-12-13T17:00:00.000Z", { dossier: true, completion: true, left: 0 }],
  ["2024-12-14T16:59:59.999Z", { dossier: true, completion: true, left: 0 }],
  ["2024-12-14T17:00:00.000Z", { dossier: false, completion: true, left: -1 }],
  ["2024-12-15T16:59:59.999Z", { dossier: false, completion: true, left: -1 }],
  ["2024-12-15T17:00:00.000Z", { dossier: false, completion: false, left: -2 }],
];

describe.each(ZONES)("RQ-13 around midnight of 13–16/12/2024 while the process runs in %s", (zone) => {
  test.each(INSTANTS)("at %s", (instant, expected) => {
    process.env.TZ = zone;
    const at = new Date(instant);
    expect(isInTime(lastDayOf(DOSSIER), at)).toBe(expected.dossier);
    expect(isInTime(lastDayOf(COMPLETION), at)).toBe(expected.completion);
    expect(daysLeft(lastDayOf(DOSSIER), at)).toBe(expected.left);
  });

  test("the last days are 14/12 (before 15/12) and 15/12 (through 15/12)", () => {
    process.env.TZ = zone;
    expect([lastDayOf(DOSSIER), lastDayOf(COMPLETION)]).toEqual(["2024-12-14", "2024-12-15"]);
  });
});
