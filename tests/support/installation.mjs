// An installation of its own, started and ended the way a person, a service manager or a power cut does.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../scripts/lib/ports.mjs";
import { connect, urlFor } from "../../scripts/lib/sql.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** In tenths of a second: a first start loads the small demonstration. */
const LONGEST_START = 3_000;

export async function newInstallation() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "kiemdiem-operation-"));
  const port = await freePort();
  return {
    dataDir,
    port,
    address: `http://127.0.0.1:${port}`,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Starts it in a process group of its own; resolves once it serves. */
export async function startInstallation({ dataDir, port, address }, { size = "story", demo = "1", clock } = {}) {
  const own = { PORT: String(port), DATA_DIR: dataDir, DEMO: demo, DEMO_SIZE: size, TZ: "America/Caracas" };
  if (clock !== undefined) own.CLOCK_START = clock;
  const env = { ...process.env, ...own };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  for (let i = 0; !(await serves(address)); i += 1) {
    if (child.exitCode !== null) throw new Error(`ended early: ${output}`);
    if (i === LONGEST_START) throw new Error(`does not serve: ${output}`);
    await pause(100);
  }
  return { ended, signal: (name) => process.kill(-child.pid, name), output: () => output };
}

/** The documented command with its four answers, one a line. */
export function createAdministrator({ dataDir }, answers) {
  const env = { ...process.env, DATA_DIR: dataDir, DEMO: "0" };
  const child = spawn("npm", ["run", "admin:create"], { env, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(`${answers.join("\n")}\n`);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

export async function serves(address) {
  try {
    return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(3_000) })).status === 200;
  } catch {
    return false;
  }
}

/** The number of the database server's process. */
export function databaseProcess({ dataDir }) {
  return Number(lockLines(dataDir)[0]);
}

/** A connection that may do everything, to hold locks and to read what is really stored. */
export function superuser({ dataDir }) {
  return connect(urlOf(dataDir, "postgres", "superuser"));
}

/** The address for whoever changes tables and loads data. */
export function ownerUrl({ dataDir }) {
  return urlOf(dataDir, "kiemdiem_owner", "owner");
}

function urlOf(dataDir, user, secret) {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  return urlFor({ port: lockLines(dataDir)[3], user, password: secrets[secret], database: "kiemdiem" });
}

function lockLines(dataDir) {
  return readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
}

/** Sends the sign-in form as a browser without scripts does. */
export function postSignIn(address, signInName, password) {
  return postForm(address, "/sign-in", { signInName, password });
}

/** What to send along to stay signed in after this answer. */
export function cookiesOf(answer) {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The form of a page that has all the fields to be typed, filled in: what a browser without scripts would send. */
export async function readForm(address, path, typed, cookie = "") {
  const page = await (await fetch(`${address}${path}`, { headers: { cookie } })).text();
  const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => Object.keys(typed).every((name) => each.includes(`name="${name}"`)));
  if (form === undefined) throw new Error(`no form with ${Object.keys(typed).join(", ")} on ${path}`);
  const body = new FormData();
  for (const [field] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const value = (name) =>
      (field.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    body.append(value("name"), value("value"));
  }
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  return body;
}

/** Sends what `readForm` has read. */
export function sendForm(address, path, body, cookie = "") {
  return fetch(`${address}${path}`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { Origin: address, cookie },
  });
}

/** Reads a form and sends it, as a browser without scripts does. */
export async function postForm(address, path, typed, cookie = "") {
  return sendForm(address, path, await readForm(address, path, typed, cookie), cookie);
}
