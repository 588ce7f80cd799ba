// The web processes: several of the same program share one port, so that a page that is being rendered keeps nobody else waiting.
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import path from "node:path";
import { root } from "./paths.mjs";
import { StopError, say } from "./say.mjs";

const mostProcesses = 4;
/** A page makes much garbage that lives as long as the page: with more room for the young it is not copied again and again. */
const nodeOptions = ["--max-semi-space-size=32"];
/** One that ended is replaced after a pause; so many ends within the time mean that replacing does not help. */
const pauseMs = 1_000;
const tooManyEnds = 5;
const withinMs = 60_000;

/** One process for each core, at most four: beyond, PostgreSQL needs the cores itself. */
export function usualProcesses(cores = availableParallelism()) {
  return Math.max(1, Math.min(mostProcesses, cores));
}

/**
 * Starts the processes and resolves once all of them serve; answers how to stop them. One that ends by itself is replaced;
 * `onLost` hears of it when that does not help. They end with this process, however it ends.
 */
export async function startWebProcesses(
  { host, port, trustProxy, processes },
  { onLost, program = path.join(root, "scripts/web.mjs") },
) {
  const group = new WebProcesses({ host, port, trustProxy, program, onLost });
  try {
    await Promise.all(Array.from({ length: processes }, () => group.start()));
  } catch (error) {
    await group.stop(0);
    throw error;
  }
  return { stop: (limitMs) => group.stop(limitMs) };
}

class WebProcesses {
  #running = new Set();
  #ends = [];
  #stopping = false;
  #onLost;

  constructor({ program, onLost, ...settings }) {
    this.#onLost = onLost;
    cluster.setupPrimary({ exec: program, args: [JSON.stringify(settings)], execArgv: nodeOptions });
  }

  /** Resolves once it serves; rejects with the reason when it cannot. */
  start() {
    const worker = cluster.fork();
    this.#running.add(worker);
    let isServing = false;
    return new Promise((resolve, reject) => {
      worker.on("message", ({ serving, problem }) => {
        if (serving) {
          isServing = true;
          resolve();
        }
        if (problem) reject(problem.isExpected ? new StopError(problem.message) : new Error(problem.message));
      });
      worker.once("exit", (code, signal) => {
        this.#running.delete(worker);
        const how = signal ?? `mã ${code}`;
        reject(new StopError(`Một tiến trình phục vụ không khởi động được (${how}).`));
        if (isServing && !this.#stopping) this.#replace(how);
      });
    });
  }

  async #replace(how) {
    say(`Một tiến trình phục vụ đã dừng ngoài dự kiến (${how}); đang khởi động lại.`);
    const now = Date.now();
    this.#ends = [...this.#ends.filter((each) => now - each < withinMs), now];
    try {
      if (this.#ends.length >= tooManyEnds) throw new StopError("Tiến trình phục vụ dừng liên tục.");
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (!this.#stopping) await this.start();
    } catch (error) {
      if (!this.#stopping) this.#onLost(error);
    }
  }

  /** Answers under way may finish within the limit. */
  async stop(limitMs) {
    this.#stopping = true;
    await Promise.all([...this.#running].map((worker) => stopOne(worker, limitMs)));
  }
}

async function stopOne(worker, limitMs) {
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  // One that has just ended cannot be told any more; its end is what we wait for.
  worker.send({ stop: limitMs }, () => undefined);
  const hard = setTimeout(() => worker.process.kill("SIGKILL"), limitMs + 1_000);
  await ended;
  clearTimeout(hard);
}
