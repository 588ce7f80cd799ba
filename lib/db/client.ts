import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "../config/environment";
import { PrismaClient } from "./generated/client";

export type { Prisma } from "./generated/client";

/** Inside a transaction. */
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;

const holder = globalThis as { kiemDiemDatabase?: PrismaClient };

/** The one client of the process. Sessions run in UTC: the adapter strips offsets (see docs/adr). */
export function database(): PrismaClient {
  holder.kiemDiemDatabase ??= new PrismaClient({ adapter: databaseAdapter(environment().DATABASE_URL) });
  return holder.kiemDiemDatabase;
}

/**
 * So long a request waits for its turn at the database before it fails: on the last evening many come at once, and who
 * waits a little longer is served. A database that is gone refuses at once and keeps nobody waiting.
 */
export const TURN_MILLISECONDS = 25_000;

export function databaseAdapter(connectionString: string): PrismaPg {
  return new PrismaPg({
    connectionString,
    options: "-c TimeZone=UTC",
    max: 10,
    connectionTimeoutMillis: TURN_MILLISECONDS,
  });
}
