import { expect, test } from "vitest";
import { demandSessionSecret, readSettings } from "./settings.mjs";
import { usualProcesses } from "./web-processes.mjs";

const secret = "x".repeat(32);
const url = "postgresql://app:secret@db.example:5432/kiemdiem";

test("without settings the demonstration runs on this machine", () => {
  expect(readSettings({})).toMatchObject({ port: 3000, host: "127.0.0.1", demo: true, external: undefined });
});

test.each(["0.0.0.0", "192.168.1.5", "::", "127.0.0.1.example.vn", "may-chu"])(
  "the demonstration refuses %s",
  (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/DEMO=0/);
    expect(readSettings({ HOST, DEMO: "0" })).toMatchObject({ host: HOST, demo: false });
  },
);

test.each(["127.0.0.1", "127.0.1.1", "localhost", "::1"])("the demonstration runs on %s", (HOST) => {
  expect(readSettings({ HOST }).demo).toBe(true);
});

test("an own database has no demonstration, migrates with the same account unless told, and needs a secret", () => {
  expect(() => demandSessionSecret(readSettings({ DATABASE_URL: url }).sessionSecret)).toThrow(/NEXTAUTH_SECRET/);
  expect(() => demandSessionSecret("short")).toThrow(/NEXTAUTH_SECRET/);
  expect(() => demandSessionSecret(secret)).not.toThrow();
  const settings = readSettings({ DATABASE_URL: url, NEXTAUTH_SECRET: secret, HOST: "0.0.0.0" });
  expect(settings).toMatchObject({ demo: false, external: url, migrationUrl: url });
  const owner = url.replace("app", "owner");
  expect(readSettings({ DATABASE_URL: url, NEXTAUTH_SECRET: secret, MIGRATION_DATABASE_URL: owner }).migrationUrl).toBe(
    owner,
  );
});

test.each(["0", "65536", "3000a", "-1", "3.5"])("port %s is refused", (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/PORT/);
});

test.each(["mysql://a@b/c", "db.example", "postgresql://"])("database address %s is refused", (DATABASE_URL) => {
  expect(() => readSettings({ DATABASE_URL, NEXTAUTH_SECRET: secret })).toThrow(/DATABASE_URL/);
});

test.each(["0", "17", "two", "1.5"])("%s web processes are refused", (WEB_PROCESSES) => {
  expect(() => readSettings({ WEB_PROCESSES })).toThrow(/WEB_PROCESSES/);
});

test("as many web processes as cores unless told, at most four", () => {
  expect([1, 2, 4, 64].map(usualProcesses)).toEqual([1, 2, 4, 4]);
  expect(readSettings({ WEB_PROCESSES: "3" }).processes).toBe(3);
});

test("the clock of a test is read once for all processes; with an own database it is the real one", () => {
  const CLOCK_START = "2025-01-02T08:00:00+07:00";
  const ahead = Date.parse(CLOCK_START) - Date.now();
  expect(Math.abs(readSettings({ CLOCK_START }).clockOffset - ahead)).toBeLessThan(60_000);
  expect(readSettings({ CLOCK_START, DATABASE_URL: url }).clockOffset).toBeUndefined();
  expect(() => readSettings({ CLOCK_START: "tomorrow" })).toThrow(/CLOCK_START/);
});
