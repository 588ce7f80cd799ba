// npm run admin:create — makes the first administrator of an installation without demonstration; asks for name and password.
import { spawn } from "node:child_process";
import { ask } from "./lib/ask.mjs";
import { lockDataFolder, prepareDataFolder } from "./lib/data-folder.mjs";
import { openEmbedded } from "./lib/embedded.mjs";
import { Lifetime } from "./lib/lifetime.mjs";
import { root } from "./lib/paths.mjs";
import { explain, StopError, say } from "./lib/say.mjs";
import { loadData } from "./lib/seed.mjs";
import { readSettings } from "./lib/settings.mjs";

const lifetime = new Lifetime();
const questions = [
  { name: "displayName", question: "Họ và tên" },
  { name: "signInName", question: "Tên đăng nhập" },
  { name: "password", question: "Mật khẩu (ít nhất 12 ký tự, không hiện khi gõ)", hidden: true },
  { name: "repeated", question: "Nhập lại mật khẩu", hidden: true },
];

async function databaseEnvironment() {
  const { external, migrationUrl, dataDir } = readSettings();
  if (external !== undefined)
    return { DATABASE_URL: external, MIGRATION_DATABASE_URL: migrationUrl, DATABASE_KIND: "external" };
  prepareDataFolder(dataDir);
  lifetime.onEnd(await lockDataFolder(dataDir));
  const { cluster, urls } = await openEmbedded({ dataDir, say });
  lifetime.onEnd(() => cluster.stop());
  return { DATABASE_URL: urls.app, MIGRATION_DATABASE_URL: urls.owner, DATABASE_KIND: "embedded" };
}

function create(answers, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/create-administrator.ts"], {
      cwd: root,
      // The command signs nothing: the key only has to be there.
      env: { ...process.env, NEXTAUTH_SECRET: "khong-dung-den-trong-lenh-nay-000", ...environment },
      stdio: ["pipe", "inherit", "pipe"],
    });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      complaint += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new StopError(complaint.trim().split("\n").at(-1) || "Không tạo được tài khoản."));
    });
    child.stdin.end(JSON.stringify(answers));
  });
}

async function main() {
  const environment = await databaseEnvironment();
  await loadData({ environment, demo: false, say });
  const { repeated, ...answers } = await ask(questions);
  if (repeated !== "" && repeated !== answers.password) throw new StopError("Hai lần nhập mật khẩu không giống nhau.");
  await create(answers, environment);
  say(`Đã tạo quản trị viên “${answers.signInName}”.`);
}

async function end() {
  for (const problem of await lifetime.end()) explain(problem);
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
await end();
