// Whether a prepared thing still fits what it was made from: a hash written last, removed first.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One hash over names and contents of files and folders (missing ones are skipped). */
export function fingerprint(folder, entries, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const entry of entries) {
    for (const file of filesUnder(folder, entry)) {
      hash.update(`\0${file.split(path.sep).join("/")}\0`).update(readFileSync(path.join(folder, file)));
    }
  }
  return hash.digest("hex");
}

function filesUnder(folder, entry) {
  const stat = statSync(path.join(folder, entry), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [entry];
  return readdirSync(path.join(folder, entry))
    .sort()
    .filter((name) => !ignored(name))
    .flatMap((name) => filesUnder(folder, path.join(entry, name)));
}

function ignored(name) {
  return name === "generated" || name === "node_modules" || /\.test\.(ts|tsx|mjs)$/.test(name);
}

export function stampIs(file, value) {
  try {
    return readFileSync(file, "utf8") === value;
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
    throw error;
  }
}

export function removeStamp(file) {
  rmSync(file, { force: true });
}

export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, value, { flush: true });
  renameSync(`${file}.part`, file);
}
