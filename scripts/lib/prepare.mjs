// Libraries, generated client and build: each made only when what it is made from has changed.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "./children.mjs";
import { takeLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { say } from "./say.mjs";
import { fingerprint, removeStamp, stampIs, writeStamp } from "./stamp.mjs";

const inRoot = (...parts) => path.join(root, ...parts);
const bin = (name) => inRoot("node_modules", ...name);
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Both tools would otherwise call home. */
export const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", NODE_ENV: "production" };

/** Runs one preparation at a time for this copy of the project, whoever asks. */
export async function exclusively(work) {
  mkdirSync(inRoot(".data"), { recursive: true, mode: 0o711 });
  let release = await takeLock(inRoot(".data/prepare.lock"));
  if (release === undefined) say("Đang chờ một lần chạy khác chuẩn bị xong…");
  while (release === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    release = await takeLock(inRoot(".data/prepare.lock"));
  }
  try {
    return await work();
  } finally {
    release();
  }
}

export async function installLibraries() {
  const stamp = inRoot("node_modules/.install-stamp");
  const wanted = fingerprint(root, ["package-lock.json", ".npmrc"], `${process.platform} ${process.arch}`);
  if (stampIs(stamp, wanted)) return;
  if (!matchesLockfile()) {
    say("Đang cài đặt thư viện…");
    for (const file of [stamp, inRoot("node_modules/.package-lock.json")]) removeStamp(file);
    const npm = process.env.npm_execpath;
    const [program, first] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
    await runTool(program, [...first, "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "development" },
      failure: "Không cài đặt được thư viện: hãy kiểm tra kết nối tới kho npm và dung lượng đĩa",
    });
  }
  writeStamp(stamp, wanted);
}

/** npm writes its own list last, so a complete installation made by hand is recognised. */
function matchesLockfile() {
  const installed = inRoot("node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(([name, entry]) => {
    if (name === "" || (entry.optional && have[name] === undefined)) return true;
    return have[name]?.version === entry.version && existsSync(inRoot(name));
  });
}

export async function generateClient() {
  const stamp = inRoot("lib/db/generated/.stamp");
  const wanted = fingerprint(root, ["prisma/schema", "package-lock.json"]);
  if (stampIs(stamp, wanted)) return;
  say("Đang sinh mã truy cập cơ sở dữ liệu…");
  removeStamp(stamp);
  await runTool(process.execPath, [bin(["prisma", "build", "index.js"]), "generate", "--schema", "prisma/schema"], {
    cwd: root,
    // Generating needs no engine, but the tool would try to download one unless it is told of an existing file.
    env: { ...process.env, ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    failure: "Không sinh được mã truy cập cơ sở dữ liệu",
  });
  writeStamp(stamp, wanted);
}

export async function buildApplication() {
  const stamp = inRoot(".next/build-stamp");
  const wanted = fingerprint(root, sources);
  if (stampIs(stamp, wanted) && existsSync(inRoot(".next/BUILD_ID"))) return;
  say("Đang dựng ứng dụng (một đến vài phút)…");
  removeStamp(stamp);
  const { DATABASE_URL: _app, MIGRATION_DATABASE_URL: _owner, ...env } = process.env;
  await runTool(process.execPath, [bin(["next", "dist", "bin", "next"]), "build"], {
    cwd: root,
    env: { ...env, ...quiet },
    failure: "Không dựng được ứng dụng",
  });
  writeStamp(stamp, wanted);
}
