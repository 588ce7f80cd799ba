import { expect, test } from "@playwright/test";
import {
  cookiesOf,
  databaseProcess,
  newInstallation,
  postForm,
  postSignIn,
  serves,
  startInstallation,
  superuser,
} from "../../support/installation.mjs";

const password = "KiemDiem2024";
let place;
let running;

/** Rows that one sign-in writes together. */
const written = async () => {
  const client = await superuser(place);
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM session_row) AS sessions, (SELECT count(*)::int FROM audit_event WHERE event = 'session.started') AS log`,
  );
  await client.end();
  return rows[0];
};

/** Everything that sending a dossier writes: its state, the version, the line of its history, the log, the key. */
async function dossierOf(unitId) {
  const client = await superuser(place);
  const { rows } = await client.query(
    `SELECT d.status::text, d.version,
            (SELECT count(*)::int FROM dossier_version v WHERE v.dossier_id = d.id) AS versions,
            (SELECT count(*)::int FROM dossier_event e WHERE e.dossier_id = d.id) AS history,
            (SELECT count(*)::int FROM audit_event a WHERE a.event = 'dossier.submitted' AND a.subject_id = d.id) AS log,
            (SELECT count(*)::int FROM idempotency_key WHERE command = 'dossier.submit') AS keys
       FROM dossier d WHERE d.unit_id = $1`,
    [unitId],
  );
  await client.end();
  return rows[0];
}

/** Power gone: database and application at once. */
async function killEverything() {
  process.kill(databaseProcess(place), "SIGKILL");
  running.signal("SIGKILL");
  await running.ended;
}

/** Holds the log so that a write waits in the middle of its transaction, its own rows already inserted. */
async function holdLog() {
  const client = await superuser(place);
  await client.query("BEGIN");
  await client.query("LOCK TABLE audit_event IN SHARE MODE");
  const waiting = `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND mode = 'RowExclusiveLock' AND relation = 'audit_event'::regclass`;
  return {
    untilSomebodyWaits: () => expect.poll(async () => (await client.query(waiting)).rows[0].waiting).toBe(1),
    release: async () => {
      await client.query("COMMIT");
      await client.end();
    },
    drop: () => client.end().catch(() => undefined),
  };
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  place = await newInstallation();
  running = await startInstallation(place);
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running.ended;
  place.remove();
});

test("a stop lets the write under way finish and answers it, then everything ends within ten seconds", async () => {
  const before = await written();
  const hold = await holdLog();
  const answer = postSignIn(place.address, "huonglong", password);
  await hold.untilSomebodyWaits();
  const asked = performance.now();
  running.signal("SIGTERM");
  await expect.poll(() => serves(place.address)).toBe(false);
  await hold.release();
  expect((await answer).status).toBe(303);
  expect(await running.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - asked).toBeLessThan(10_000);

  running = await startInstallation(place);
  expect(await written()).toEqual({ sessions: before.sessions + 1, log: before.log + 1 });
});

test("a kill in the middle of a write leaves nothing of it, and the next start serves", async () => {
  const before = await written();
  const hold = await holdLog();
  const answer = postSignIn(place.address, "huonglong", password).catch((error) => error);
  await hold.untilSomebodyWaits();
  await killEverything();
  expect(await answer).toBeInstanceOf(Error);
  await hold.drop();

  running = await startInstallation(place);
  expect(await written()).toEqual(before);
  expect((await postSignIn(place.address, "huonglong", password)).status).toBe(303);
});

test("a kill in the middle of sending a dossier leaves nothing of it; a kill right after the answer leaves all of it", async () => {
  const cookie = cookiesOf(await postSignIn(place.address, "huongtra", password));
  const list = await (await fetch(`${place.address}/dossiers`, { headers: { cookie } })).text();
  const [path, unitId] = list.match(/\/dossiers\/([0-9a-f-]{36})\/submit/) ?? [];
  const send = () => postForm(place.address, path, { note: "Đã bổ sung theo yêu cầu." }, cookie);
  const before = await dossierOf(unitId);
  expect(before.status).toBe("returned");
  const hold = await holdLog();
  const answer = send().catch((error) => error);
  await hold.untilSomebodyWaits();
  await killEverything();
  expect(await answer).toBeInstanceOf(Error);
  await hold.drop();

  running = await startInstallation(place);
  expect(await dossierOf(unitId)).toEqual(before);
  expect((await send()).status).toBe(303);
  await killEverything();

  running = await startInstallation(place);
  expect(await dossierOf(unitId)).toEqual({
    status: "submitted",
    version: before.version + 1,
    versions: before.versions + 1,
    history: before.history + 1,
    log: before.log + 1,
    keys: before.keys + 1,
  });
});

test("a database that is killed under the application is reported, comes back, and nobody has to start anything", async () => {
  process.kill(databaseProcess(place), "SIGKILL");
  await expect.poll(() => running.output()).toContain("Cơ sở dữ liệu đã chạy lại.");
  await expect.poll(() => serves(place.address)).toBe(true);
  expect((await postSignIn(place.address, "huonglong", password)).status).toBe(303);
});

test("a second start on the same data is refused in one sentence", async () => {
  const other = startInstallation({ ...place, port: place.port + 1, address: `http://127.0.0.1:${place.port + 1}` });
  await expect(other).rejects.toThrow(/đang được một lần chạy khác dùng \(tiến trình \d+\)/);
});
