// A PostgreSQL server that may still run from an earlier, killed start.
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commandLine } from "./process-identity.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops a server left over by a killed start, and removes a lock that points to a foreign process. */
export async function clearLeftOver(folder, say) {
  const lock = path.join(folder, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, "utf8").split("\n")[0] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) {
    rmSync(lock, { force: true });
    return;
  }
  if (!isAlive(pid)) return;
  if (!isServerOf(pid, folder)) {
    rmSync(lock, { force: true });
    return;
  }
  say("Đang dừng cơ sở dữ liệu còn lại từ lần chạy trước…");
  await stopServer(pid, () => !isAlive(pid));
}

/** Fast shutdown first; harder only when it does not end in time (PostgreSQL then recovers from its log). */
export async function stopServer(pid, ended) {
  if (pid === undefined) return;
  for (const [signal, limitMs] of [
    ["SIGINT", 5_000],
    ["SIGQUIT", 2_000],
    ["SIGKILL", 1_000],
  ]) {
    if (ended()) return;
    send(pid, signal);
    for (let waited = 0; waited < limitMs && !ended(); waited += 25) await pause(25);
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Process numbers are reused: only a postgres that names this folder is ours. */
function isServerOf(pid, folder) {
  const command = commandLine(pid);
  return command.includes("postgres") && command.includes(folder);
}
