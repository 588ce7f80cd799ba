import type { Pack, PackId } from "./pack";
import { HA_TINH_2024 } from "./packs/ha-tinh-2024";
import { HA_TINH_2025 } from "./packs/ha-tinh-2025";
import { HD21_2019 } from "./packs/hd21-2019";
import { HD25_2023 } from "./packs/hd25-2023";
import { HD43_2025 } from "./packs/hd43-2025";

const PACKS: readonly Pack[] = [HD21_2019, HD25_2023, HA_TINH_2024, HD43_2025, HA_TINH_2025];

/** Every pack, oldest year first. */
export function listPacks(): readonly Pack[] {
  return PACKS;
}

/** The pack of that id and version among these (the newest when no version is named); undefined when there is none. */
export function choosePack(packs: readonly Pack[], id: string, version?: number): Pack | undefined {
  return packs
    .filter((pack) => pack.id === id && (version === undefined || pack.version === version))
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

/** As choosePack, among all. */
export function findPack(id: string, version?: number): Pack | undefined {
  return choosePack(PACKS, id, version);
}

/** The pack of a name as the command line and addresses write it: "ha-tinh-2024" or "ha-tinh-2024@1". */
export function findPackNamed(name: string): Pack | undefined {
  const [, id = "", version] = /^([^@]+)(?:@(\d+))?$/.exec(name) ?? [];
  return findPack(id, version === undefined ? undefined : Number(version));
}

/** As findPack; throws RangeError when there is none. */
export function getPack(id: PackId, version?: number): Pack {
  const pack = findPack(id, version);
  if (pack === undefined) throw new RangeError(`unknown rule pack: ${id}${version === undefined ? "" : `@${version}`}`);
  return pack;
}
