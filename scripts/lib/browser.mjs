// The browser of the end-to-end tests: one that is already there, else Playwright's, else Debian's package.
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runTool } from "./children.mjs";
import { root } from "./paths.mjs";
import { StopError, say } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const usualFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];

/** An installed Chromium, or undefined. */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const folders = [...(env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== ""), ...usualFolders];
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? playwrightBrowser();
}

/** Arguments that keep the browser quiet and working without a screen. */
export function browserArguments() {
  const silent = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [...sandbox, "--disable-gpu", "--disable-quic", ...silent];
}

/** Finds or installs a browser. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  say("Đang cài trình duyệt cho kiểm thử…");
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  await attempt(process.execPath, [cli, "install", "chromium"]);
  if (findBrowser() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await attempt("apt-get", ["update"]);
    await attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new StopError(
    "Không có trình duyệt Chromium để kiểm thử: hãy cài Chromium, hoặc đặt CHROMIUM_PATH tới tệp chạy của nó.",
  );
}

async function attempt(program, args) {
  try {
    await runTool(program, args, {
      cwd: root,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      failure: `Không chạy được ${path.basename(program)} ${args.at(-2)} ${args.at(-1)}`,
    });
  } catch (error) {
    say(error.message);
  }
}

function playwrightBrowser() {
  try {
    const { chromium } = createRequire(path.join(root, "package.json"))("@playwright/test");
    const file = chromium.executablePath();
    return isExecutable(file) ? file : undefined;
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
