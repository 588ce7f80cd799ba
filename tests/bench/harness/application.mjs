// The production build as a process of its own on a database of the bench, started the way a service is.
import { spawn } from "node:child_process";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { postSignIn, serves } from "../../support/installation.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Of the bench alone: its sessions are signed with it. */
export const SECRET = "chi-dung-khi-do-toc-do-0123456789abcdef";

/** Starts it; resolves once it serves. */
export async function startApplication({ app, owner }) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: app,
    MIGRATION_DATABASE_URL: owner,
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: address,
  };
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
  for (let i = 0; i < 6_000 && !(await serves(address)); i += 1) {
    if (child.exitCode !== null) throw new Error(`the application ended early: ${output}`);
    await pause(100);
  }
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    address,
    pid: child.pid,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The cookie of a signed-in person. */
export async function signIn(address, name, password = "KiemDiem2024") {
  const response = await postSignIn(address, name, password);
  const cookie = response.headers.getSetCookie().find((line) => line.includes("session-token"));
  if (!cookie) throw new Error(`${name} could not sign in at ${address}: ${response.status}`);
  return cookie.split(";")[0];
}
