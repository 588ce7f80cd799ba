import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./paths.mjs";

const statement = /(?:^|\n)\s*(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?["']([^"'\n]+)["']/g;

/** Every file that Node reads, and every package it wants, before the first line of `entry` runs. */
function readBefore(entry, seen = new Map()) {
  if (seen.has(entry)) return seen;
  const targets = [...readFileSync(path.join(root, entry), "utf8").matchAll(statement)].map(([, target]) => target);
  seen.set(
    entry,
    targets.filter((target) => !target.startsWith(".")),
  );
  for (const target of targets.filter((each) => each.startsWith("."))) {
    readBefore(path.posix.join(path.posix.dirname(entry), target), seen);
  }
  return seen;
}

test.each(["scripts/start.mjs", "scripts/lib/run-start.mjs", "scripts/test.mjs", "scripts/lib/run-tests.mjs"])(
  "%s runs on a fresh clone: plain JavaScript and Node's own modules, nothing installed",
  (entry) => {
    const read = readBefore(entry);
    expect([...read.keys()].filter((file) => !file.endsWith(".mjs"))).toEqual([]);
    expect([...read].flatMap(([file, packages]) => packages.map((name) => `${file}: ${name}`))).toEqual(
      [...read].flatMap(([file, packages]) =>
        packages.filter((name) => name.startsWith("node:")).map((name) => `${file}: ${name}`),
      ),
    );
    expect(read.size).toBeGreaterThan(1);
  },
);
