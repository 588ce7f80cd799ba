// The settings of a start, read once from the environment and checked before any long work.
import path from "node:path";
import { root } from "./paths.mjs";
import { StopError } from "./say.mjs";
import { usualProcesses } from "./web-processes.mjs";

const ownAddresses = new Set(["localhost", "::1", "[::1]"]);

export function readSettings(env = process.env) {
  const external = readDatabaseUrl(env, "DATABASE_URL");
  const settings = {
    port: readPort(env.PORT),
    host: given(env.HOST) ?? "127.0.0.1",
    dataDir: path.resolve(root, given(env.DATA_DIR) ?? ".data"),
    external,
    migrationUrl: readDatabaseUrl(env, "MIGRATION_DATABASE_URL") ?? external,
    demo: external === undefined && env.DEMO !== "0",
    trustProxy: env.TRUST_PROXY === "1",
    sessionSecret: given(env.NEXTAUTH_SECRET),
    publicUrl: given(env.NEXTAUTH_URL),
    processes: readProcesses(env.WEB_PROCESSES),
    clockOffset: external === undefined ? readClockOffset(env.CLOCK_START) : undefined,
  };
  if (settings.demo) demandOwnAddress(settings.host, "hãy đặt DEMO=0 hoặc DATABASE_URL");
  return settings;
}

/** The demonstration's passwords are printed in public: it is for this machine alone. */
export function demandOwnAddress(host, remedy) {
  if (ownAddresses.has(host) || /^127(\.\d{1,3}){3}$/.test(host)) return;
  throw new StopError(
    `Bản trình diễn dùng mật khẩu ai cũng biết nên chỉ chạy trên máy này (HOST=127.0.0.1), không phải trên ${host}: muốn dùng thật, ${remedy}.`,
  );
}

/** With a database of one's own the key that signs sessions is one's own too. */
export function demandSessionSecret(secret) {
  if (secret !== undefined && secret.length >= 32) return;
  throw new StopError(
    "Khi dùng DATABASE_URL, cần đặt NEXTAUTH_SECRET: một chuỗi ngẫu nhiên từ 32 ký tự, giữ nguyên giữa các lần chạy.",
  );
}

function readPort(text) {
  const port = Number(given(text) ?? "3000");
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StopError(`PORT phải là một số từ 1 đến 65535, không phải “${text}”.`);
}

function readProcesses(text) {
  const processes = Number(given(text) ?? usualProcesses());
  if (Number.isInteger(processes) && processes >= 1 && processes <= 16) return processes;
  throw new StopError(`WEB_PROCESSES phải là một số từ 1 đến 16, không phải “${text}”.`);
}

/** Milliseconds from now to where the business clock of a test starts: read once, so that all processes have the same clock. */
function readClockOffset(text) {
  if (given(text) === undefined) return undefined;
  const start = Date.parse(text);
  if (Number.isFinite(start)) return start - Date.now();
  throw new StopError(`CLOCK_START phải là một thời điểm như 2025-01-02T08:00:00+07:00, không phải “${text}”.`);
}

function readDatabaseUrl(env, name) {
  const text = given(env[name]);
  if (text === undefined) return undefined;
  if (/^postgres(ql)?:\/\/.*\/.+/.test(text) && URL.canParse(text)) return text;
  throw new StopError(`${name} phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.`);
}

function given(text) {
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}
