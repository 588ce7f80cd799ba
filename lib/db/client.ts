import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "../config/environment";
import { Prisma, PrismaClient } from "./generated/client";

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

/**
 * Starts a statement whose plan does not depend on its values (it finds by keys) and which nearly every request sends: each
 * connection plans it once. The others are planned for their values, which differ between a cell and a province by thousands.
 */
export const KEPT_PLAN = Prisma.raw("/* kept plan */");

/** Statements are few; what an actor may see shapes some of them, so that their number is bounded. */
const MOST_KEPT_PLANS = 200;
const planNames = new Map<string, string>();

function planName({ sql }: { sql: string }): string | undefined {
  if (!sql.startsWith(KEPT_PLAN.sql)) return undefined;
  const name = planNames.get(sql);
  if (name !== undefined || planNames.size >= MOST_KEPT_PLANS) return name;
  planNames.set(sql, `kept_${planNames.size}`);
  return planNames.get(sql);
}

/** How every connection of the application is opened. */
export function connectionSettings(connectionString: string) {
  return { connectionString, options: "-c TimeZone=UTC", connectionTimeoutMillis: TURN_MILLISECONDS };
}

export function databaseAdapter(connectionString: string): PrismaPg {
  const pool = { ...connectionSettings(connectionString), max: 10 };
  // The type says string only; the driver takes an absent name for a statement without one.
  return new PrismaPg(pool, { statementNameGenerator: planName as (query: { sql: string }) => string });
}
