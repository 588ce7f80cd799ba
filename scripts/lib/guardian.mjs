// A tiny shell that waits at the end of a pipe: however this process ends, also by kill -9, the pipe closes
// and the shell stops the database server that would otherwise be left running.
import { spawn } from "node:child_process";

/** Watches over `pid`; `remove` names a folder that is deleted afterwards. Answers how to call the watch off. */
export function guard(pid, remove = "") {
  const script =
    'trap "" INT TERM HUP; cat >/dev/null; kill -INT "$1" 2>/dev/null; [ -z "$2" ] || { sleep 2; rm -rf "$2"; }';
  const shell = spawn("/bin/sh", ["-c", script, "kiem-diem-guardian", String(pid), remove], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.once("error", () => undefined);
  shell.stdin.once("error", () => undefined);
  shell.unref();
  shell.stdin.unref();
  return () => endGroup(shell.pid);
}

function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
