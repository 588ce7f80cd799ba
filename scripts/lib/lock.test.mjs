import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockHolder, takeLock } from "./lock.mjs";
import { processIdentity } from "./process-identity.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a living holder keeps the lock", async () => {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 30000)"]);
  const file = path.join(folder, "run.lock");
  writeFileSync(file, processIdentity(child.pid));
  expect(await takeLock(file)).toBeUndefined();
  expect(lockHolder(file)).toBe(child.pid);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  expect(await takeLock(file)).toBeTypeOf("function");
});

test("the lock of another process with the same number is not respected", async () => {
  const file = path.join(folder, "run.lock");
  writeFileSync(file, `${process.ppid} 1 another-boot`);
  const release = await takeLock(file);
  expect(lockHolder(file)).toBe(process.pid);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock cut off while it was written is taken over", async () => {
  const file = path.join(folder, "run.lock");
  writeFileSync(file, "");
  expect(await takeLock(file)).toBeTypeOf("function");
});
