// Loads what every installation needs and, on an empty embedded database, the demonstration.
import type pg from "pg";
import { loadDemonstration } from "./demonstration";
import { loadReference } from "./reference";
import { asLoader, fail, inTransaction, say } from "./session";

/** Nobody has worked in this database yet, and no demonstration stands in it. */
async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    "SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM cycle) AS used",
  );
  return rows[0]?.used === false;
}

await asLoader(async (client, settings) => {
  await inTransaction(client, () => loadReference(client));
  if (!settings.wantsDemonstration || !(await isEmpty(client))) return;
  const started = performance.now();
  await inTransaction(client, () => loadDemonstration(client, say));
  await client.query("ANALYZE");
  say(`Dữ liệu trình diễn đã sẵn sàng sau ${Math.ceil((performance.now() - started) / 1000)} giây.`);
}).catch(fail);
