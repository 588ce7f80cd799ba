// A database of the organisation's own: reachable, new enough, migrated by its owner.
import { connect as openSocket } from "node:net";
import { grantRights } from "./grants.mjs";
import { migrate } from "./migrations.mjs";
import { firstLine, StopError } from "./say.mjs";
import { withClient } from "./sql.mjs";

const oldestServer = 150_000;

/** A quick knock before any long work: nothing installed is needed for it. */
export function knock(url) {
  const { hostname, port, searchParams } = new URL(url);
  if (hostname === "" || searchParams.has("host")) return Promise.resolve();
  const host = decodeURIComponent(hostname).replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    const socket = openSocket({ host, port: Number(port || "5432"), timeout: 5_000 });
    const refuse = (reason) => {
      socket.destroy();
      reject(unreachable(url, reason));
    };
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("timeout", () => refuse("không trả lời"));
    socket.once("error", (error) => refuse(error.code ?? error.message));
  });
}

/** Checks both accounts and the server's version, then brings the database up to date. */
export async function openExternal({ url, migrationUrl, say }) {
  for (const address of new Set([url, migrationUrl])) await checkServer(address);
  const applied = await migrate(migrationUrl);
  await grantRights(migrationUrl, url);
  if (applied.length > 0) say(`Đã cập nhật cấu trúc cơ sở dữ liệu (${applied.length} bước).`);
}

async function checkServer(url) {
  const { version, name } = await askVersion(url);
  if (version >= oldestServer) return;
  throw new StopError(`PostgreSQL ${name} đã cũ: cần PostgreSQL 15 trở lên.`);
}

async function askVersion(url) {
  try {
    return await withClient(url, async (client) => {
      const sql =
        "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name";
      const { rows } = await client.query(sql);
      return rows[0];
    });
  } catch (error) {
    throw unreachable(url, error.code === "28P01" ? "sai tên hoặc mật khẩu" : firstLine(error));
  }
}

function unreachable(url, reason) {
  const { hostname, port, pathname } = new URL(url);
  return new StopError(
    `Không kết nối được cơ sở dữ liệu ${pathname.slice(1)} tại ${hostname}:${port || "5432"} (${reason}).`,
  );
}
