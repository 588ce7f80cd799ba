// One web process, started by lib/web-processes.mjs: it serves until that tells it to stop, and ends when that is gone.
import { StopError } from "./lib/say.mjs";
import { startServer } from "./server.mjs";

// Ctrl-C and a service manager signal the whole group: whoever started us decides the order of the stop.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

const starting = startServer(JSON.parse(process.argv[2]));

process.on("message", async ({ stop }) => {
  if (stop === undefined) return;
  const server = await starting.catch(() => undefined);
  await server?.stop(stop);
  process.exit(0);
});

try {
  await starting;
  process.send({ serving: true });
} catch (error) {
  const problem = { message: error.message, isExpected: error instanceof StopError };
  process.send({ problem }, () => process.exit(1));
}
