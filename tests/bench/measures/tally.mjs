// Saving the tally of 25 people: in process against the same statements through `pg`, and as a sent form against floor (b).
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { closeBallot } from "../../../lib/ballots/commands/close-ballot.ts";
import { proveActor } from "../../../lib/core/actor.ts";
import { databaseAdapter } from "../../../lib/db/client.ts";
import { PrismaClient } from "../../../lib/db/generated/client.ts";
import { readForm, sendForm } from "../../support/installation.mjs";
import { context, judged, table } from "../harness/context.mjs";
import { ask, quantile } from "../harness/load.mjs";
import { listenIn } from "../harness/proxy.mjs";
import { openSessions } from "../harness/sessions.mjs";
import { chooseTally, countOf, reopenTally, typedCount } from "../harness/tally.mjs";

// The domain reads its environment whole; no session is signed here.
process.env.NEXTAUTH_SECRET ??= "chi-dung-khi-do-toc-do-0123456789abcdef";

const RUNS = 200;
const NOW = new Date("2024-12-10T01:00:00Z");
const { address, app, superuser } = context();

async function connected(connectionString) {
  const client = new pg.Client({ connectionString, options: "-c TimeZone=UTC" });
  await client.connect();
  return client;
}

function secretaryOf({ accountId, unitId, path, parentId, name, kind }) {
  const grant = {
    id: randomUUID(),
    role: "cellSecretary",
    unit: { id: unitId, path, parentId, name, kind },
    standsInFor: null,
  };
  return proveActor({
    kind: "person",
    accountId,
    personId: null,
    name: "đo",
    grants: [grant],
    active: grant,
    directing: [],
  });
}

function workOn(url) {
  const client = new PrismaClient({ adapter: databaseAdapter(url) });
  globalThis.kiemDiemDatabase = client;
  return client;
}

const contextOf = (actor) => ({ actor, now: NOW, requestId: randomUUID(), idempotencyKey: randomUUID() });

/** What the command asks PostgreSQL for, heard once. */
async function statementsOf(actor, tally, owner) {
  const ear = await listenIn(app);
  const client = workOn(ear.url);
  for (let run = 0; run < 2; run += 1) {
    await reopenTally(owner, tally);
    ear.take();
    await closeBallot(contextOf(actor), countOf(tally));
  }
  const heard = ear.take();
  await client.$disconnect();
  ear.close();
  return heard;
}

async function timed(owner, tally, work) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    await reopenTally(owner, tally);
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.slice(RUNS / 10);
}

async function replay(client, statements) {
  await client.query("BEGIN");
  for (const { text, values } of statements) await client.query(text, values);
  await client.query("COMMIT");
}

async function isClosed(owner, { ballot }) {
  return (await owner.query("SELECT status FROM ballot WHERE id = $1", [ballot.id])).rows[0]?.status === "closed";
}

/** Sending the filled form again and again, the floor's page before and after each. */
async function sentForms(owner, tally) {
  const [cookie] = await openSessions(owner, [tally.ballot.accountId]);
  const path = `/meetings/${tally.ballot.meetingId}/ballots/${tally.ballot.id}`;
  const typed = typedCount(tally);
  const posts = [];
  const floor = [];
  for (let run = 0; run < RUNS; run += 1) {
    await reopenTally(owner, tally);
    const body = await readForm(address, path, typed, cookie);
    floor.push((await ask(address, { path: "/account", cookie })).ms);
    const started = performance.now();
    const answer = await sendForm(address, path, body, cookie);
    await answer.text();
    posts.push(performance.now() - started);
    if (answer.status !== 303 || !(await isClosed(owner, tally)))
      throw new Error(`the form was answered ${answer.status}`);
  }
  return { posts: posts.slice(RUNS / 10), floor: floor.slice(RUNS / 10) };
}

const owner = await connected(superuser);
const tally = await chooseTally(owner);
const actor = secretaryOf(tally.ballot);
const statements = await statementsOf(actor, tally, owner);
const client = workOn(app);
const command = await timed(owner, tally, () => closeBallot(contextOf(actor), countOf(tally)));
await client.$disconnect();
const bare = await connected(app);
const floor = await timed(owner, tally, () => replay(bare, statements));
if (!(await isClosed(owner, tally))) throw new Error("the statements did not close the ballot");
await bare.end();
const form = await sentForms(owner, tally);
await owner.end();

const row = (title, times, floorTimes, target) => {
  const share = quantile(floorTimes, 0.5) / quantile(times, 0.5);
  const figures = [times, floorTimes].flatMap((list) => [
    quantile(list, 0.5).toFixed(1),
    quantile(list, 0.99).toFixed(1),
  ]);
  return [title, ...figures, judged(share, target, share >= 0.5)];
};
process.stdout.write(
  `${tally.entries.length} people on the ballot; the command sends ${statements.length} statements.\n\n`,
);
table(
  ["Saving a tally", "p50 ms", "p99 ms", "floor p50 ms", "floor p99 ms", "of the floor"],
  [
    row("command in process, floor (c)", command, floor, "≥ 0.5"),
    row("sent form, floor (b)", form.posts, form.floor, "≥ 0.5"),
  ],
);
process.exit();
