// npm run totals:check — computes every kept total anew from the facts and compares; exit code 1 when one differs. Changes nothing.
import { openInstalled } from "./lib/installed-database.mjs";
import { Lifetime } from "./lib/lifetime.mjs";
import { explain, StopError, say } from "./lib/say.mjs";
import { readSettings } from "./lib/settings.mjs";
import { withClient } from "./lib/sql.mjs";
import { countTotals, describeDifference, totalDifferences } from "./lib/totals.mjs";

const shownAtMost = 50;
const lifetime = new Lifetime();

async function check() {
  const { owner } = await openInstalled(readSettings(), lifetime, say);
  await withClient(owner, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('recomputed_subject_state') IS NOT NULL AS known");
    if (!rows[0].known)
      throw new StopError("Cơ sở dữ liệu chưa ở bản mới nhất: hãy chạy npm start hoặc npm run db:migrate trước.");
    // One picture of everything, however long it takes and whoever works meanwhile.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const counted = await countTotals(client);
    const differences = await totalDifferences(client);
    await client.query("COMMIT");
    for (const difference of differences.slice(0, shownAtMost)) say(describeDifference(difference));
    if (differences.length > shownAtMost) say(`… và ${differences.length - shownAtMost} chỗ khác nữa.`);
    if (differences.length > 0) throw new StopError(`${differences.length} số liệu không khớp.`);
    say(
      `Đã tính lại và so: ${counted.own} tổng của đơn vị, ${counted.below} tổng của các cấp trên, ${counted.subjects} đối tượng. Tất cả khớp.`,
    );
  });
}

async function end() {
  for (const problem of await lifetime.end()) explain(problem);
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
try {
  await check();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
await end();
