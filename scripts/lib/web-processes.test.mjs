import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "./ports.mjs";

/** Answers its own number, so that one sees who has answered; ends by itself when asked for /die. */
const PROGRAM = `
import { createServer } from "node:http";
const { host, port, trustProxy } = JSON.parse(process.argv[2]);
if (trustProxy === "broken") process.send({ problem: { message: "cannot serve", isExpected: true } }, () => process.exit(1));
const server = createServer((request, answer) => {
  if (request.url === "/die") process.exit(3);
  answer.end(String(process.pid));
});
process.on("SIGTERM", () => undefined);
process.on("message", ({ stop }) => stop !== undefined && process.exit(0));
if (trustProxy !== "broken") server.listen(port, host, () => process.send({ serving: true }));
`;
/** Starts them and stops on SIGTERM, as the application does. */
const STARTER = `
import { startWebProcesses } from ${JSON.stringify(path.join(import.meta.dirname, "web-processes.mjs"))};
const [settings, program] = process.argv.slice(2);
const onLost = (error) => { console.log("lost: " + error.message); process.exit(1); };
try {
  const group = await startWebProcesses(JSON.parse(settings), { onLost, program });
  process.on("SIGTERM", async () => { await group.stop(1000); console.log("stopped"); process.exit(0); });
  console.log("ready");
} catch (error) { console.log(error.constructor.name + ": " + error.message); process.exit(1); }
`;

vi.setConfig({ testTimeout: 60_000 });

let folder;
const started = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kiemdiem-web-"));
  writeFileSync(path.join(folder, "program.mjs"), PROGRAM);
  writeFileSync(path.join(folder, "starter.mjs"), STARTER);
});

afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function start(more = {}) {
  const port = await freePort();
  const settings = { host: "127.0.0.1", port, trustProxy: false, processes: 2, ...more };
  const child = spawn(process.execPath, [
    path.join(folder, "starter.mjs"),
    JSON.stringify(settings),
    path.join(folder, "program.mjs"),
  ]);
  started.push(child);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    output += chunk;
  });
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code)));
  await vi.waitFor(() => expect(output).not.toBe(""), { timeout: 20_000 });
  return { child, port, ended, output: () => output };
}

/** Each on a connection of its own: connections, not requests, are shared out. */
async function ask(port, where = "/") {
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, { headers: { connection: "close" } });
  return answer.text();
}

async function askMany(port) {
  const answers = [];
  for (let turn = 0; turn < 8; turn += 1) answers.push(await ask(port));
  return new Set(answers);
}

const isAlive = (pid) => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

test("both serve on one port; a stop ends them", async () => {
  const group = await start();
  expect(await askMany(group.port)).toHaveProperty("size", 2);
  group.child.kill("SIGTERM");
  expect(await group.ended).toBe(0);
  expect(group.output()).toContain("stopped");
  await expect(ask(group.port)).rejects.toThrow();
});

test("one that ends by itself is replaced and said so", async () => {
  const group = await start();
  const before = await askMany(group.port);
  await ask(group.port, "/die").catch(() => undefined);
  await vi.waitFor(async () => expect(await askMany(group.port)).toHaveProperty("size", 2), { timeout: 20_000 });
  expect([...(await askMany(group.port))].filter((pid) => before.has(pid))).toHaveLength(1);
  expect(group.output()).toContain("dừng ngoài dự kiến (mã 3)");
});

test("what cannot start is said with its reason", async () => {
  const group = await start({ trustProxy: "broken" });
  expect(await group.ended).toBe(1);
  expect(group.output()).toContain("StopError: cannot serve");
});

test("however the one that started them ends, they end with it", async () => {
  const group = await start();
  const pids = [...(await askMany(group.port))];
  group.child.kill("SIGKILL");
  await group.ended;
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 20_000 });
});
