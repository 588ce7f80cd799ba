import { databaseAdapter, type Tx } from "../../lib/db/client";
import { PrismaClient } from "../../lib/db/generated/client";
import { readSettings, type SeedSettings } from "./settings";

/** Held alone by whoever works on the whole, shared by those who load one committee each. */
const LOADER_LOCK = 72_707_401;
/** With the committee's code: nobody else loads the same one. */
const STEP_LOCK = 72_707_402;
/** Loading takes seconds; a slow disk may need minutes. */
const BUDGET = { timeout: 900_000, maxWait: 60_000 };

export type LoaderDoors = {
  /** All or nothing, and no other loader works meanwhile: what is killed half-way leaves nothing behind. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same beside loaders of other keys; `null` when another loader is at this key. */
  step<T>(key: string, work: (tx: Tx) => Promise<T>): Promise<T | null>;
  /** Looks without keeping anybody waiting. */
  read<T>(look: (tx: Tx) => Promise<T>): Promise<T>;
  /** Fresh statistics for the planner, after much has been written; tables that another loader is at are left out. */
  analyse(): Promise<void>;
};

export type Loader = LoaderDoors & { settings: SeedSettings };

async function mayTake(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${STEP_LOCK}::int, hashtext(${key})) AS taken`;
  return row?.taken === true;
}

/** The ways to write of a loader on this connection. */
export function loaderOn(client: PrismaClient): LoaderDoors {
  return {
    transaction: (act) =>
      client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOADER_LOCK})`;
        return act(tx);
      }, BUDGET),
    step: (key, act) =>
      client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOADER_LOCK})`;
        return (await mayTake(tx, key)) ? act(tx) : null;
      }, BUDGET),
    read: (look) => client.$transaction(look, BUDGET),
    analyse: async () => {
      await client.$executeRaw`ANALYZE (SKIP_LOCKED)`;
    },
  };
}

/** Works on the connection of the tables' owner. */
export async function asLoader(work: (loader: Loader) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const client = new PrismaClient({ adapter: databaseAdapter(settings.ownerUrl) });
  try {
    await work({ settings, ...loaderOn(client) });
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
