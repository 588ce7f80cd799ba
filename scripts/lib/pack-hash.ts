import { createHash } from "node:crypto";
import type { Pack } from "../../lib/regulations/pack";
import { packProblems } from "../../lib/regulations/pack-check";

export type ReleaseManifest = Readonly<Record<string, string>>;

/** JSON with its keys in order, so that the hash depends on the content only. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, canonical(entry)]),
  );
}

export function packIdentity(pack: Pack): string {
  return `${pack.id}@${pack.version}`;
}

/** SHA-256 of everything a pack says, what it takes from another pack included. */
export function packHash(pack: Pack): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(pack)))
    .digest("hex");
}

/** What is wrong with the packs as released: changed, missing or unlisted ones, and faults in their data. */
export function releaseProblems(packs: readonly Pack[], manifest: ReleaseManifest): string[] {
  const released = packs.filter((pack) => pack.released);
  const changed = released.flatMap((pack) => {
    const listed = manifest[packIdentity(pack)];
    if (listed === undefined) return [`${packIdentity(pack)}: released but not listed`];
    return listed === packHash(pack)
      ? []
      : [`${packIdentity(pack)}: changed after its release; a correction is a new version`];
  });
  const known = new Set(released.map(packIdentity));
  const missing = Object.keys(manifest)
    .filter((identity) => !known.has(identity))
    .map((identity) => `${identity}: listed but gone; closed cycles need it`);
  const faults = packs.flatMap((pack) => packProblems(pack).map((problem) => `${packIdentity(pack)}: ${problem}`));
  return [...changed, ...missing, ...faults];
}
