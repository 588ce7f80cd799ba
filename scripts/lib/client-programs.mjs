// The operating system's own PostgreSQL programs; the password never stands on a command line.
import { spawn } from "node:child_process";
import { StopError } from "./say.mjs";

/** The main version of a program, or undefined when it is not installed. */
export async function versionOf(program) {
  try {
    const text = await runProgram(program, ["--version"], {});
    return Number(/(\d+)(?:\.\d+)?/.exec(text)?.[1]);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Runs it against a database; answers what it prints. */
export function runOn(program, url, args) {
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = "";
  return runProgram(program, [...args, `--dbname=${target.href}`], { PGPASSWORD: password });
}

function runProgram(program, args, extra) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...extra, LC_ALL: "C.UTF-8" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new StopError(`${program} dừng với mã ${code}: ${complaint.trim().split("\n").at(-1) ?? ""}`));
    });
  });
}
