// Roles and databases on a server where we are superuser: tables belong to the owner, the application connects as another role.
import { withClient } from "./sql.mjs";

export const ownerRole = "kiemdiem_owner";
export const appRole = "kiemdiem_app";

/** Makes both roles with today's passwords; repeating it does no harm. */
export async function ensureRoles(superuserUrl, secrets) {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [ownerRole, secrets.owner],
      [appRole, secrets.app],
    ]) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      const verb = rowCount === 0 ? "CREATE" : "ALTER";
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
  });
}

/** Makes the database when it is missing; nobody but the two roles may connect. Answers whether it is new. */
export async function ensureDatabase(superuserUrl, name, template) {
  return withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    const quoted = client.escapeIdentifier(name);
    if (rowCount === 0) {
      const from = template === undefined ? "" : ` TEMPLATE ${client.escapeIdentifier(template)}`;
      await client.query(`CREATE DATABASE ${quoted} OWNER ${ownerRole}${from}`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${appRole}`);
    return rowCount === 0;
  });
}

export async function dropDatabase(superuserUrl, name) {
  await withClient(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
