import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listPacks } from "../lib/regulations/registry";
import { packHash, packIdentity, type ReleaseManifest, releaseProblems } from "./lib/pack-hash";

/** npx tsx scripts/check-packs.ts [--release id@version]: the released packs are as they were released. */

const manifestFile = path.resolve(import.meta.dirname, "../lib/regulations/released-packs.json");

function readManifest(): ReleaseManifest {
  return JSON.parse(readFileSync(manifestFile, "utf8")) as ReleaseManifest;
}

/** Lists a pack that is not yet listed; a listed one is never replaced. */
function release(identity: string): string | null {
  const manifest = readManifest();
  const pack = listPacks().find((candidate) => packIdentity(candidate) === identity);
  if (pack === undefined) return `no such pack: ${identity}`;
  if (manifest[identity] !== undefined) return `${identity} is released already; a correction is a new version`;
  writeFileSync(manifestFile, `${JSON.stringify({ ...manifest, [identity]: packHash(pack) }, null, 2)}\n`);
  return null;
}

const [option, identity] = process.argv.slice(2);
const refused = option === "--release" ? release(identity ?? "") : null;
const problems = refused === null ? releaseProblems(listPacks(), readManifest()) : [refused];
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${listPacks().length} packs, ${problems.length} problems\n`);
if (problems.length > 0) process.exitCode = 1;
