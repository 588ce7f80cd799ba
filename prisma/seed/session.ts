import { databaseAdapter, type Tx } from "../../lib/db/client";
import { PrismaClient } from "../../lib/db/generated/client";
import { readSettings, type SeedSettings } from "./settings";

/** Two loaders never work at once. */
const LOADER_LOCK = 72_707_401;
/** Loading takes seconds; a slow disk may need minutes. */
const BUDGET = { timeout: 900_000, maxWait: 60_000 };

export type Loader = {
  settings: SeedSettings;
  /** All or nothing, and one loader at a time: what is killed half-way leaves nothing behind. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Fresh statistics for the planner, after much has been written. */
  analyse(): Promise<void>;
};

/** Works on the connection of the tables' owner. */
export async function asLoader(work: (loader: Loader) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const client = new PrismaClient({ adapter: databaseAdapter(settings.ownerUrl) });
  try {
    await work({
      settings,
      transaction: (act) =>
        client.$transaction(async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOADER_LOCK})`;
          return act(tx);
        }, BUDGET),
      analyse: async () => {
        await client.$executeRaw`ANALYZE`;
      },
    });
  } finally {
    await client.$disconnect();
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with one sentence instead of a stack trace. */
export function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.trim().split("\n")[0]}\n`);
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
