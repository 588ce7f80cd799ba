// Tools run by the supervisor: their output is kept and shown only when they fail; stopping the supervisor stops them.
import { spawn } from "node:child_process";
import { StopError } from "./say.mjs";

const running = new Set();
let stopped = false;
const keptLines = 60;

/** Runs a program to its end; its output appears only when it fails, its lines go to `onLine` meanwhile. */
export function runTool(program, args, { env = process.env, cwd, failure, onLine = () => undefined }) {
  if (stopped) return Promise.reject(new StopError(`${failure} (đã dừng).`));
  return new Promise((resolve, reject) => {
    const child = track(spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] }));
    const tail = [];
    for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);
    function keep(line) {
      tail.push(line);
      if (tail.length > keptLines) tail.shift();
      onLine(line);
    }
    child.once("error", (error) => {
      reject(new StopError(`${failure} (${error.message})`));
    });
    child.once("close", (code, signal) => {
      if (code === 0) return resolve();
      // What a stop has ended needs no explanation.
      if (!stopped) process.stderr.write(`${tail.join("\n")}\n`);
      reject(new StopError(`${failure} (${signal ?? `mã ${code}`}).`));
    });
  });
}

/** Whether a stop was asked for: nothing new may begin. */
export function isStopping() {
  return stopped;
}

/** Remembers a process until it ends, so that a stop ends it too. */
export function track(child) {
  running.add(child);
  for (const event of ["error", "close"]) child.once(event, () => running.delete(child));
  return child;
}

/** Ends every tool that still runs, and starts no other; `limitMs` is what they get to clean up. */
export async function stopTools(limitMs = 3_000) {
  stopped = true;
  const ended = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of running) child.kill("SIGINT");
  const hard = setTimeout(() => {
    for (const child of running) child.kill("SIGKILL");
  }, limitMs);
  await Promise.all(ended);
  clearTimeout(hard);
}

function readLines(stream, onLine) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line.trimEnd());
  });
  stream.on("end", () => {
    if (rest !== "") onLine(rest.trimEnd());
  });
}
