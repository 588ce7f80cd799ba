// Each page against floor (b), the account page with the same shell and session, and floor (a), bare Node and `pg` on the same statements.
import { spawn } from "node:child_process";
import { withClient } from "../../../scripts/lib/sql.mjs";
import { signIn, startApplication } from "../harness/application.mjs";
import { context, judged, table } from "../harness/context.mjs";
import { ask, load } from "../harness/load.mjs";
import { megabytes, memoryOfTree } from "../harness/memory.mjs";
import { listenIn } from "../harness/proxy.mjs";
import { beyond, scriptsOf } from "../harness/scripts-of-page.mjs";

const FLOOR = "/account";
const { address, app, owner, webPid, postgresPid, seconds } = context();
const wanted = process.env.BENCH_PAGES_ONLY;

async function pagesToMeasure() {
  const ids = await withClient(owner, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT id FROM unit WHERE code = held.code) AS district,
        (SELECT unit.id FROM unit JOIN role_grant ON role_grant.unit_id = unit.id JOIN account ON account.id = role_grant.account_id
         WHERE account.sign_in_name = 'chibo') AS cell,
        (SELECT meeting.id FROM meeting JOIN role_grant ON role_grant.unit_id = meeting.unit_id JOIN account ON account.id = role_grant.account_id
         WHERE account.sign_in_name = 'chibo' ORDER BY meeting.starts_at DESC LIMIT 1) AS meeting
       FROM (SELECT unit.code FROM unit JOIN role_grant ON role_grant.unit_id = unit.id JOIN account ON account.id = role_grant.account_id
         WHERE account.sign_in_name = 'huongkhe') held`,
    );
    return rows[0];
  });
  const pages = [
    { who: "tinh", title: "Provincial dashboard", path: "/dashboard" },
    { who: "tinh", title: "District dashboard", path: `/dashboard/${ids.district}` },
    { who: "tinh", title: "Tasks of the province", path: "/" },
    { who: "tinh", title: "Unit page (district)", path: `/units/${ids.district}` },
    { who: "tinh", title: "Unit tree", path: "/units" },
    { who: "tinh", title: "People", path: "/people" },
    { who: "tinh", title: "People search “nguyen van”", path: "/people?q=nguyen+van" },
    { who: "tinh", title: "Meetings", path: "/meetings" },
    { who: "tinh", title: "Subjects of a district", path: `/units/${ids.district}/obligations` },
    { who: "tinh", title: "Ratings", path: "/ratings" },
    { who: "tinh", title: "Dossiers", path: "/dossiers" },
    { who: "kiemtra", title: "Log", path: "/audit" },
    { who: "chibo", title: "Tasks of a cell", path: "/", isCell: true },
    { who: "chibo", title: "Meeting of a cell", path: `/meetings/${ids.meeting}`, isCell: true },
    { who: "chibo", title: "Dashboard of a cell", path: "/dashboard", isCell: true },
  ];
  return wanted ? pages.filter(({ title }) => title.includes(wanted)) : pages;
}

/** What each page asks PostgreSQL for, heard on a second copy of the application. */
async function statementsOfPages(pages) {
  const ear = await listenIn(app);
  const second = await startApplication({ app: ear.url, owner });
  const heard = new Map();
  for (const who of new Set(pages.map((page) => page.who))) {
    const cookie = await signIn(second.address, who);
    for (const path of [FLOOR, ...pages.filter((page) => page.who === who).map((page) => page.path)]) {
      await ask(second.address, { path, cookie });
      ear.take();
      await ask(second.address, { path, cookie });
      heard.set(`${who} ${path}`, ear.take());
    }
  }
  await second.stop();
  ear.close();
  return heard;
}

/** The bare server as a process, with the statements of every page under a short address. */
async function startBare(pages) {
  const child = spawn(process.execPath, ["tests/bench/harness/bare-server.mjs"], {
    env: { ...process.env, DATABASE_URL: app },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(pages));
  const port = await new Promise((resolve) => child.stdout.once("data", (text) => resolve(Number(String(text)))));
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

const milliseconds = (value) => value.toFixed(1);

/** The floor right before and right after the page, so that what else the machine does weighs on both. */
async function compare(page, cookie, connections) {
  const before = await load(address, { path: FLOOR, cookie, connections, seconds: seconds / 2 });
  const own = await load(address, { path: page.path, cookie, connections, seconds });
  const after = await load(address, { path: FLOOR, cookie, connections, seconds: seconds / 2 });
  if (Object.keys(own.wrong).length > 0) throw new Error(`${page.path} was answered ${JSON.stringify(own.wrong)}`);
  const floor = { perSecond: (before.perSecond + after.perSecond) / 2, p50: (before.p50 + after.p50) / 2 };
  return { ...own, share: own.perSecond / floor.perSecond, times: own.p50 / floor.p50, floor };
}

async function main() {
  const pages = await pagesToMeasure();
  const atRest = { web: memoryOfTree(webPid), postgres: memoryOfTree(postgresPid) };
  const heard = await statementsOfPages(pages);
  const bare = await startBare(
    Object.fromEntries(pages.map((page, index) => [`/${index}`, heard.get(`${page.who} ${page.path}`)])),
  );
  const speeds = [];
  const weights = [];
  for (const [index, page] of pages.entries()) {
    const cookie = await signIn(address, page.who);
    await load(address, { path: page.path, cookie, connections: 4, seconds: seconds / 2 });
    const few = await compare(page, cookie, 4);
    const many = await compare(page, cookie, 32);
    const bareSpeed = await load(bare.address, { path: `/${index}`, connections: 4, seconds: seconds / 2 });
    speeds.push([
      page.title,
      ...[few, many].flatMap((at) => [at.perSecond.toFixed(0), milliseconds(at.p50), milliseconds(at.p99)]),
      few.floor.perSecond.toFixed(0),
      judged(Math.min(few.share, many.share), "≥ 0.6", Math.min(few.share, many.share) >= 0.6),
      judged(Math.max(few.times, many.times), "≤ 1.8", Math.max(few.times, many.times) <= 1.8),
      (few.perSecond / bareSpeed.perSecond).toFixed(2),
    ]);
    const scripts = beyond(await scriptsOf(address, page.path, cookie), await scriptsOf(address, FLOOR, cookie)) / 1024;
    const limit = page.isCell ? 15 : 40;
    const queries = heard.get(`${page.who} ${page.path}`).length - heard.get(`${page.who} ${FLOOR}`).length;
    weights.push([
      page.title,
      `${queries} ${queries <= 6 ? "✓" : "✗ (≤ 6)"}`,
      `${scripts.toFixed(1)} kB ${scripts <= limit ? "✓" : `✗ (≤ ${limit})`}`,
    ]);
  }
  bare.stop();
  const columns = ["4: /s", "p50 ms", "p99 ms", "32: /s", "p50 ms", "p99 ms", "floor (b) /s"];
  table(["Page", ...columns, "of (b)", "p50 × (b)", "of (a)"], speeds);
  table(["Page", "Queries beside the shell’s", "JavaScript beyond (b)"], weights);
  const underLoad = { web: memoryOfTree(webPid), postgres: memoryOfTree(postgresPid) };
  const small = atRest.web < 400 * 1024 * 1024;
  table(
    ["Memory", "at rest", "after the load"],
    [
      ["web processes", `${megabytes(atRest.web)} ${small ? "✓" : "✗ (< 400 MB)"}`, megabytes(underLoad.web)],
      ["PostgreSQL", megabytes(atRest.postgres), megabytes(underLoad.postgres)],
    ],
  );
}

await main();
process.exit();
