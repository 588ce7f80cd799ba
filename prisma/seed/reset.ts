// Brings the demonstration back to the morning of 10/12/2024. Refuses on any database that holds something else.
import type { Tx } from "../../lib/db/client";
import { loadDemonstration } from "./demonstration";
import { loadReference } from "./reference";
import { asLoader, fail, say } from "./session";
import { wipe } from "./wipe";

async function demandDemonstration(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<{ foreign: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM system_state WHERE key = 'demo') AND EXISTS (SELECT FROM account) AS foreign`;
  if (row?.foreign) throw new Error("Cơ sở dữ liệu này không phải bản trình diễn; không có gì bị thay đổi.");
}

await asLoader(async ({ settings, transaction, analyse }) => {
  if (!settings.isEmbedded) {
    throw new Error("Chỉ dữ liệu trình diễn trên cơ sở dữ liệu kèm theo mới được đặt lại; không có gì bị thay đổi.");
  }
  await transaction(async (tx) => {
    await demandDemonstration(tx);
    await wipe(tx);
    await loadReference(tx);
    await loadDemonstration(tx, settings.size, say);
  });
  await analyse();
  say("Dữ liệu trình diễn đã được đặt lại.");
  if (settings.size === "full") say("Các đảng bộ còn lại của tỉnh được nạp ở lần chạy sau, trong khi dùng.");
}).catch(fail);
