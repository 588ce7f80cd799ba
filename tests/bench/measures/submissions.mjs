// The last evening: 4,800 dossiers of cells are sent within ten minutes while fifty people look around.
import { performance } from "node:perf_hooks";
import { connect } from "../../../scripts/lib/sql.mjs";
import { readForm, sendForm } from "../../support/installation.mjs";
import { context, judged, table } from "../harness/context.mjs";
import { ask, quantile } from "../harness/load.mjs";
import { megabytes, memoryOfTree } from "../harness/memory.mjs";
import { openSessions } from "../harness/sessions.mjs";
import { untriggered } from "../harness/untriggered.mjs";

const SUBMISSIONS = Number(process.env.BENCH_SUBMISSIONS ?? "4800");
const MINUTES = Number(process.env.BENCH_MINUTES ?? "10");
const READERS = 50;
/** Somebody who reads a page before going on. */
const READING_MS = 4_000;
const PAGES = ["/", "/dashboard", "/units", "/meetings", "/ratings", "/dossiers"];

const { address, superuser, webPid } = context();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Cells whose dossier was complete once, with the account that sends it. */
async function cellsToSend(client) {
  const { rows } = await client.query(
    `SELECT DISTINCT ON (unit.id) unit.id, role_grant.account_id AS "accountId"
     FROM unit JOIN dossier ON dossier.unit_id = unit.id JOIN dossier_version ON dossier_version.dossier_id = dossier.id
     JOIN role_grant ON role_grant.unit_id = unit.id AND role_grant.role = 'cellSecretary'
     WHERE unit.kind IN ('cell', 'grassrootsCell') ORDER BY unit.id, role_grant.account_id`,
  );
  return rows;
}

/** Given back by the level above, all of them: each may send again. */
async function giveBack(client, cells) {
  await untriggered(client, () =>
    client.query(`UPDATE dossier SET status = 'returned', received_at = NULL WHERE unit_id = ANY($1::uuid[])`, [
      cells.map(({ id }) => id),
    ]),
  );
}

async function send({ id }, cookie, results) {
  const path = `/dossiers/${id}/submit`;
  const opened = performance.now();
  try {
    const body = await readForm(address, path, { note: "" }, cookie);
    const started = performance.now();
    const answer = await sendForm(address, path, body, cookie);
    await answer.text();
    if (answer.status !== 303) throw new Error(`${path} was answered ${answer.status}`);
    results.sent.push(performance.now() - started);
    results.whole.push(performance.now() - opened);
  } catch (error) {
    results.errors.push(String(error?.message ?? error));
  }
}

async function browse(cookie, first, results, isOver) {
  await pause((first / READERS) * READING_MS);
  for (let turn = first; !isOver(); turn += 1) {
    const { status, ms } = await ask(address, { path: PAGES[turn % PAGES.length], cookie });
    if (status === 200) results.read.push(ms);
    else results.errors.push(`${PAGES[turn % PAGES.length]} was answered ${status}`);
    await pause(READING_MS);
  }
}

const client = await connect(superuser);
const ready = await cellsToSend(client);
const cookies = await openSessions(
  client,
  ready.map(({ accountId }) => accountId),
);
const { rows: readers } = await client.query(
  `SELECT account_id AS id FROM role_grant WHERE role IN ('districtOfficer', 'provincialOfficer', 'grassrootsOfficer') ORDER BY role, id LIMIT $1`,
  [READERS],
);
const readerCookies = await openSessions(
  client,
  readers.map(({ id }) => id),
);
await giveBack(client, ready);

const results = { sent: [], whole: [], read: [], errors: [] };
let isOver = false;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, memoryOfTree(webPid));
}, 1_000);
const browsing = readerCookies.map((cookie, index) => browse(cookie, index, results, () => isOver));
const started = performance.now();
const step = (MINUTES * 60_000) / SUBMISSIONS;
const sending = [];
for (let index = 0; index < SUBMISSIONS; index += 1) {
  await pause(started + index * step - performance.now());
  const place = index % ready.length;
  if (place === 0 && index > 0) {
    await Promise.all(sending.splice(0));
    await giveBack(client, ready);
  }
  sending.push(send(ready[place], cookies[place], results));
}
await Promise.all(sending);
const minutes = (performance.now() - started) / 60_000;
isOver = true;
await Promise.all(browsing);
clearInterval(watch);
await client.end();

const worst = quantile(results.sent, 0.99);
process.stdout.write(`${ready.length} cells with a complete dossier; each sends again after it was given back.\n\n`);
table(
  [
    "Submissions",
    "minutes",
    "errors",
    "p50 ms",
    "p99 ms",
    "with its page p99 ms",
    "pages read",
    "their p50 / p99 ms",
    "web processes",
  ],
  [
    [
      results.sent.length,
      minutes.toFixed(1),
      results.errors.length === 0 ? "0 ✓" : `${results.errors.length} ✗`,
      quantile(results.sent, 0.5).toFixed(0),
      `${judged(worst, "< 2000", worst < 2_000)}`,
      quantile(results.whole, 0.99).toFixed(0),
      results.read.length,
      `${quantile(results.read, 0.5).toFixed(0)} / ${quantile(results.read, 0.99).toFixed(0)}`,
      megabytes(peak),
    ],
  ],
);
for (const message of new Set(results.errors.slice(0, 20))) process.stdout.write(`- ${message}\n`);
process.exit();
