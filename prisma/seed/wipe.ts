import type { Tx } from "../../lib/db/client";

/** Tables that do not belong to the demonstration. */
const KEPT = ["_prisma_migrations"];

/**
 * Empties every table as their owner, inside the caller's transaction. The only place where append-only rows go:
 * the rows are the demonstration's, and the embedded database holds nothing else.
 */
export async function wipe(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> ALL (${KEPT})`;
  const names = rows.map((row) => row.name);
  for (const name of names) await tx.$executeRawUnsafe(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await tx.$executeRawUnsafe(`TRUNCATE ${names.join(", ")}`);
  for (const name of names) await tx.$executeRawUnsafe(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}
