// Brings the demonstration back to the morning of 10/12/2024. Refuses on any database that is not the embedded one.
import { loadDemonstration } from "./demonstration";
import { loadReference } from "./reference";
import { asLoader, fail, inTransaction, say } from "./session";
import { wipe } from "./wipe";

await asLoader(async (client, settings) => {
  if (!settings.isEmbedded) {
    throw new Error(
      "Chỉ dữ liệu trình diễn trên cơ sở dữ liệu kèm theo mới được đặt lại; cơ sở dữ liệu này không bị thay đổi.",
    );
  }
  const { rowCount } = await client.query("SELECT FROM system_state WHERE key = 'demo'");
  const { rowCount: accounts } = await client.query("SELECT FROM account LIMIT 1");
  if (rowCount === 0 && accounts !== 0) {
    throw new Error("Cơ sở dữ liệu này không phải bản trình diễn; không có gì bị thay đổi.");
  }
  await inTransaction(client, async () => {
    await wipe(client);
    await loadReference(client);
    await loadDemonstration(client, say);
  });
  await client.query("ANALYZE");
  say("Dữ liệu trình diễn đã được đặt lại.");
}).catch(fail);
