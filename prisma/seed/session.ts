import pg from "pg";
import { readSettings, type SeedSettings } from "./settings";

/** Two loaders never work at once. */
const LOADER_LOCK = 72_707_401;

/** Runs `work` on the owner's connection while no other loader runs. */
export async function asLoader(work: (client: pg.Client, settings: SeedSettings) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const client = new pg.Client({ connectionString: settings.ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOADER_LOCK]);
    await work(client, settings);
  } finally {
    await client.end();
  }
}

/** All or nothing. */
export async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with one sentence instead of a stack trace. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.split("\n")[0]}\n`);
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
