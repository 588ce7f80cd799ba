// npm run db:migrate — brings the database of MIGRATION_DATABASE_URL (or DATABASE_URL) up to date.
import { grantRights } from "./lib/grants.mjs";
import { migrate } from "./lib/migrations.mjs";
import { explain, StopError, say } from "./lib/say.mjs";

try {
  const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url) throw new StopError("Hãy đặt MIGRATION_DATABASE_URL hoặc DATABASE_URL.");
  const applied = await migrate(url);
  await grantRights(url, process.env.DATABASE_URL ?? url);
  say(applied.length === 0 ? "Cơ sở dữ liệu đã ở bản mới nhất." : `Đã áp dụng: ${applied.join(", ")}.`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
