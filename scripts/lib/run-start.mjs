// From a fresh clone to a serving application, and back down again on Ctrl-C or SIGTERM.
import { runApplication } from "./application.mjs";
import { Lifetime } from "./lifetime.mjs";
import { explain, firstLine, say } from "./say.mjs";
import { readSettings } from "./settings.mjs";

/** Whatever hangs, the process ends within ten seconds of a stop. */
const stopLimitMs = 9_500;
const lifetime = new Lifetime();
let exitCode = 0;

async function end(code) {
  if (lifetime.ending) return;
  exitCode = code;
  setTimeout(() => process.exit(exitCode), stopLimitMs).unref();
  const problems = await lifetime.end();
  for (const problem of problems) console.error(`Khi dừng: ${firstLine(problem)}`);
  process.exit(exitCode);
}

function onSignal() {
  if (lifetime.ending) return;
  say("Đang dừng…");
  end(0);
}

async function main() {
  const settings = readSettings();
  settings.onLost = (error) => {
    explain(error);
    end(1);
  };
  const { address, demo } = await runApplication(settings, lifetime);
  if (!lifetime.ending) say(`Sẵn sàng tại ${address}${demo === undefined ? "" : ` — ${demo}`}`);
}

/** Runs until a stop is asked for. */
export function start() {
  // A closed terminal must not break the stop that its closing has caused.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  main().catch((error) => {
    if (lifetime.ending) return;
    explain(error);
    end(1);
  });
}
