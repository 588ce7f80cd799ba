// Loads what every installation needs and, on an empty embedded database, the demonstration.
import type { Tx } from "../../lib/db/client";
import { loadDemonstration } from "./demonstration";
import { loadReference } from "./reference";
import { asLoader, fail, say } from "./session";

/** Nobody has worked in this database yet, and no demonstration stands in it. */
async function isEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM cycle) AS used`;
  return row?.used === false;
}

await asLoader(async ({ settings, transaction, analyse }) => {
  const started = performance.now();
  await transaction(loadReference);
  const isNew = await transaction(async (tx) => {
    if (!settings.wantsDemonstration || !(await isEmpty(tx))) return false;
    await loadDemonstration(tx, settings.size, say);
    return true;
  });
  if (!isNew) return;
  await analyse();
  say(`Dữ liệu trình diễn đã sẵn sàng sau ${Math.ceil((performance.now() - started) / 1000)} giây.`);
}).catch(fail);
