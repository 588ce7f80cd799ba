import pg from "pg";
import { environment } from "@/lib/config/environment";

type Rows = Record<string, unknown>[];

/** Plain SQL as the tables' owner: to arrange what no command makes, and to read back without Prisma in between. */
export async function ownerSql(text: string, values: unknown[] = []): Promise<Rows> {
  return runSql(connectionString("MIGRATION_DATABASE_URL"), text, values);
}

/** Plain SQL as the application's role: what constraints, triggers and grants must refuse is tried with this one. */
export async function appSql(text: string, values: unknown[] = []): Promise<Rows> {
  return runSql(environment().DATABASE_URL, text, values);
}

/** A connection of one's own as the tables' owner, to hold locks that the application's role may not take; the caller ends it. */
export async function ownerConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: connectionString("MIGRATION_DATABASE_URL") });
  await client.connect();
  return client;
}

/** A connection of one's own as the application's role, for transactions and locks; the caller ends it. */
export async function appConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL, options: "-c TimeZone=UTC" });
  await client.connect();
  return client;
}

async function runSql(url: string, text: string, values: unknown[]): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Rows;
  } finally {
    await client.end();
  }
}

function connectionString(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is set by tests/support/own-database.mjs for the project “integration”`);
  return url;
}

/** Another zone for new sessions of the application's role, in this suite's database only; null puts the server's back. */
export async function setRoleZone(zone: string | null): Promise<void> {
  const change = zone === null ? "RESET TimeZone" : `SET TimeZone = ''${zone}''`;
  await appSql(
    `DO $$ BEGIN EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I ${change}', current_database()); END $$`,
  );
}
