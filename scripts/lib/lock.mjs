// One process at a time: a lock file that names its holder, so that a killed holder does not keep it.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./process-identity.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes the lock; answers how to give it back, or undefined while a living process holds it. */
export async function takeLock(file) {
  const mine = processIdentity(process.pid) ?? String(process.pid);
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    writeFileSync(draft, mine);
    const won = linkOnce(draft, file);
    rmSync(draft, { force: true });
    if (won) return () => release(file, mine);
    const holder = read(file);
    if (holder !== undefined && isHeld(holder)) return undefined;
    await discard(file, holder);
  }
  return undefined;
}

/** The number of the process that holds the lock. */
export function lockHolder(file) {
  return Number.parseInt(read(file) ?? "", 10);
}

function linkOnce(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(holder) {
  const pid = Number.parseInt(holder, 10);
  return pid !== process.pid && Number.isInteger(pid) && processIdentity(pid) === holder;
}

/** Moves a dead holder's lock away; if somebody living took it meanwhile, his lock is put back. */
async function discard(file, seen) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (read(aside) !== seen) linkOnce(aside, file);
  rmSync(aside, { force: true });
  await pause(20);
}

function release(file, mine) {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
