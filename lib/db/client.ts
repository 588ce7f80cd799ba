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

export function databaseAdapter(connectionString: string): PrismaPg {
  return new PrismaPg({ connectionString, options: "-c TimeZone=UTC", max: 10, connectionTimeoutMillis: 5000 });
}
