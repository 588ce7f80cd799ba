// Rights of the application's role, given anew after every migration from prisma/grants.sql.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { withClient } from "./sql.mjs";

/** Gives the role behind `appUrl` its rights. One account for both purposes keeps what it owns. */
export async function grantRights(ownerUrl, appUrl) {
  const role = await currentRole(appUrl);
  if (role === (await currentRole(ownerUrl))) return;
  const text = readFileSync(path.join(root, "prisma/grants.sql"), "utf8");
  await withClient(ownerUrl, async (client) => {
    const sql = text.replaceAll(/--.*$/gm, "").replaceAll(":app", client.escapeIdentifier(role));
    await client.query(`BEGIN; ${sql}; COMMIT;`);
  });
}

function currentRole(url) {
  return withClient(url, async (client) => (await client.query("SELECT current_user AS role")).rows[0].role);
}
