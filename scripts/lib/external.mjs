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
  const problem = serverProblem(await askServer(url));
  if (problem !== undefined) throw new StopError(problem);
}

/** Why this server cannot be used, in one sentence. */
export function serverProblem({ version, name, encoding, sorts }) {
  if (version < oldestServer) return `PostgreSQL ${name} đã cũ: cần PostgreSQL 15 trở lên.`;
  if (encoding !== "UTF8") return `Cơ sở dữ liệu dùng bảng mã ${encoding}: cần tạo lại với ENCODING 'UTF8'.`;
  if (!sorts) return "PostgreSQL này không có bộ sắp xếp tiếng Việt “vi-VN-x-icu”: cần bản dựng có ICU.";
  return undefined;
}

async function askServer(url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
                current_setting('server_encoding') AS encoding,
                EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-VN-x-icu') AS sorts`,
      );
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
