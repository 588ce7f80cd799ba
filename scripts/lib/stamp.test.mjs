import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, removeStamp, stampIs, writeStamp } from "./stamp.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stamp-"));
  mkdirSync(path.join(folder, "app/deep"), { recursive: true });
  writeFileSync(path.join(folder, "app/deep/page.tsx"), "one");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const print = () => fingerprint(folder, ["app", "missing.json"]);

test("content, name and new files change the fingerprint; tests do not", () => {
  const first = print();
  writeFileSync(path.join(folder, "app/deep/page.test.ts"), "test");
  expect(print()).toBe(first);
  writeFileSync(path.join(folder, "app/deep/page.tsx"), "two");
  const second = print();
  writeFileSync(path.join(folder, "app/more.ts"), "");
  expect(new Set([first, second, print()]).size).toBe(3);
});

test("a stamp holds until it is removed", () => {
  const file = path.join(folder, "made/.stamp");
  expect(stampIs(file, "a")).toBe(false);
  writeStamp(file, "a");
  expect(stampIs(file, "a")).toBe(true);
  expect(stampIs(file, "b")).toBe(false);
  removeStamp(file);
  expect(stampIs(file, "a")).toBe(false);
});
