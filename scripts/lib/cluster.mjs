// The embedded PostgreSQL server: made in a temporary folder and renamed, started apart from the terminal, stopped last.
import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { clusterFolder } from "./cluster-folder.mjs";
import { guard } from "./guardian.mjs";
import { freePort } from "./ports.mjs";
import { locateBinaries } from "./postgres-binaries.mjs";
import { clearLeftOver, stopServer } from "./postmaster.mjs";
import { StopError } from "./say.mjs";
import { serverUser } from "./server-user.mjs";
import { connect, urlFor } from "./sql.mjs";

const startLimitMs = 120_000;
const initPrefix = "postgres-init-";

/**
 * Starts the server that keeps its files under `dataDir`; answers how to reach it and how to stop it.
 * A server that ends unasked is started again on the same port; `onLost` hears when that does not succeed.
 * `throwAway` deletes everything should this process be killed.
 */
export async function startCluster({ dataDir, password, say, onLost = () => undefined, throwAway = false }) {
  const user = serverUser();
  const binaries = locateBinaries(user);
  const folder = clusterFolder(dataDir, user, say);
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    say("Đang tạo cơ sở dữ liệu lần đầu…");
    await initialise({ folder, binaries, user, password });
  }
  await clearLeftOver(folder, say);
  const options = { folder, binaries, user, password, logFile: path.join(dataDir, "postgres.log") };
  let server = await launch(options);
  let stopping = false;
  let dismissGuardian = () => undefined;
  watch();

  function watch() {
    dismissGuardian = guard(server.child.pid, throwAway ? dataDir : "");
    server.child.once("exit", () => {
      dismissGuardian();
      if (!stopping) revive().catch(onLost);
    });
  }
  async function revive() {
    say("Cơ sở dữ liệu dừng bất ngờ, đang khởi động lại…");
    server = await launch({ ...options, port: server.port });
    if (stopping) return stopServer(server.child.pid, () => hasEnded(server.child));
    say("Cơ sở dữ liệu đã chạy lại.");
    watch();
  }
  return {
    url: (database, role = "postgres", rolePassword = password) =>
      urlFor({ port: server.port, user: role, password: rolePassword, database }),
    stop: async () => {
      stopping = true;
      await stopServer(server.child.pid, () => hasEnded(server.child));
    },
  };
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

async function initialise({ folder, binaries, user, password }) {
  const parent = path.dirname(folder);
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(initPrefix))) {
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  const work = path.join(parent, `${initPrefix}${process.pid}`);
  mkdirSync(work, { mode: 0o700 });
  const passwordFile = path.join(work, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) for (const entry of [work, passwordFile]) chownSync(entry, user.uid, user.gid);
  const made = path.join(work, "cluster");
  const flags = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await run(
    path.join(binaries, "bin/initdb"),
    [`--pgdata=${made}`, `--pwfile=${passwordFile}`, ...flags, ...locale],
    user,
  );
  renameSync(made, folder);
  rmSync(work, { recursive: true, force: true });
}

function run(program, args, user) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity(user),
      env: serverEnvironment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.once("error", (error) =>
      reject(new StopError(`Không chạy được ${path.basename(program)}: ${error.message}`)),
    );
    child.once("close", (code) => {
      const reason = complaint.trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve();
      else reject(new StopError(`Không tạo được cơ sở dữ liệu đi kèm: ${reason}`));
    });
  });
}

async function launch(options) {
  const until = Date.now() + startLimitMs;
  let problem = "";
  for (let attempt = 1; attempt <= 5 && Date.now() < until; attempt += 1) {
    const port = options.port ?? (await freePort());
    const child = spawnServer({ ...options, port });
    problem = await untilReady({ child, port, password: options.password, until });
    if (problem === "") return { child, port };
    await stopServer(child.pid, () => hasEnded(child));
    await new Promise((resolve) => setTimeout(resolve, attempt * 1_000));
  }
  throw new StopError(`Cơ sở dữ liệu đi kèm không khởi động được (${problem}); xem ${options.logFile}.`);
}

function spawnServer({ folder, binaries, user, logFile, port }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    fsync: "on",
    max_connections: "60",
    shared_buffers: "512MB",
    wal_buffers: "32MB",
    work_mem: "16MB",
    max_wal_size: "2GB",
    // Compiling a statement takes longer than any of ours runs.
    jit: "off",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "a", 0o600);
  if (user === undefined) chmodSync(folder, 0o700);
  const child = spawn(path.join(binaries, "bin/postgres"), ["-D", folder, "-p", String(port), ...flags], {
    ...identity(user),
    env: serverEnvironment(),
    cwd: folder,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.once("error", () => undefined);
  child.unref();
  return child;
}

async function untilReady({ child, port, password, until }) {
  while (Date.now() < until) {
    if (child.pid === undefined) return "không chạy được chương trình postgres";
    if (hasEnded(child)) return "máy chủ dừng ngay sau khi chạy";
    try {
      const client = await connect(urlFor({ port, user: "postgres", password, database: "postgres" }));
      await client.end();
      return "";
    } catch (error) {
      if (error.code === "28P01") {
        throw new StopError(
          "Mật khẩu cơ sở dữ liệu trong thư mục dữ liệu không khớp: hãy khôi phục tệp secrets.json từ bản sao lưu.",
        );
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return "quá thời gian chờ";
}

function identity(user) {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}

function serverEnvironment() {
  return { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
}
