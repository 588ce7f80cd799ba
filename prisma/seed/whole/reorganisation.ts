import { readFileSync } from "node:fs";
import { stableId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import { type Area, administrativeAreas } from "../story/province";
import { insertRows } from "../write/insert-rows";

const FILE = new URL("../data/ha-tinh-units-2025h1.json", import.meta.url);
const DAY = "2025-01-01";
const DOCUMENT = "Nghị quyết số 1283/NQ-UBTVQH15 ngày 14/11/2024";

/** Lộc Hà ends; most of it goes to Thạch Hà, Hộ Độ to the city. */
export const LOC_HA = "448";
const SUCCESSORS = [
  { code: "445", kind: "merged" },
  { code: "436", kind: "split" },
] as const;

export type Move = { code: string; from: string; to: string };

function districtsOf(areas: readonly Area[]): Map<string, string> {
  return new Map(areas.flatMap((area) => area.communes.map((commune) => [commune.code, area.code] as const)));
}

/** Communes that stand under another district from 1/1/2025. */
export function movesOf2025(): Move[] {
  const later = districtsOf((JSON.parse(readFileSync(FILE, "utf8")) as { districts: Area[] }).districts);
  return [...districtsOf(administrativeAreas())].flatMap(([code, from]) => {
    const to = later.get(code);
    return to === undefined || to === from ? [] : [{ code, from, to }];
  });
}

type Moving = { id: string; code: string; path: string; parentId: string };

/** Everything below the districts concerned that gets another place, upper units first. */
function newPlaces(units: readonly Moving[], moves: readonly Move[], districts: ReadonlyMap<string, string>) {
  const targets = new Map(moves.map((move) => [move.code, move]));
  const [main] = SUCCESSORS;
  return units
    .flatMap(({ id, code, path, parentId }) => {
      const [province = "", from = "", top = ""] = path.split("/").slice(1);
      const to = targets.get(top)?.to ?? (from === LOC_HA ? main.code : from);
      const district = districts.get(to);
      if (top === "" || to === from || district === undefined) return [];
      const rest = path.slice(`/${province}/${from}/`.length);
      return [{ id, code, path: `/${province}/${to}/${rest}`, parentId: code === top ? district : parentId }];
    })
    .toSorted((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

function byDepth<T extends { path: string }>(places: readonly T[]): T[][] {
  const levels = new Map<number, T[]>();
  for (const place of places) {
    const depth = place.path.split("/").length;
    levels.set(depth, [...(levels.get(depth) ?? []), place]);
  }
  return [...levels].toSorted(([a], [b]) => a - b).map(([, list]) => list);
}

/** Records what happens on 1/1/2025 as facts of that day: until then nothing of it is seen. */
export async function foreseeReorganisation(tx: Tx): Promise<void> {
  const moves = movesOf2025();
  const units = await tx.$queryRaw<Moving[]>`
    SELECT id, code, path, parent_id AS "parentId" FROM unit
    WHERE split_part(path, '/', 3) = ANY (${[...new Set([LOC_HA, ...moves.map((move) => move.from)])]}) ORDER BY path`;
  const districts = new Map(
    (await tx.unit.findMany({ where: { kind: "districtCommittee" }, select: { id: true, code: true } })).map(
      ({ id, code }) => [code, id] as const,
    ),
  );
  const places = newPlaces(units, moves, districts);
  await tx.$executeRaw`
    UPDATE unit_placement SET valid_to = ${DAY}::date
    WHERE valid_to IS NULL AND unit_id = ANY (${places.map((place) => place.id)}::uuid[])`;
  for (const level of byDepth(places)) {
    await insertRows(
      tx,
      "unitPlacement",
      level.map(({ id, code, path, parentId }) => ({
        id: stableId(`placement:${code}:${DAY}`),
        unitId: id,
        parentId,
        path,
        validFrom: DAY,
        validTo: null,
      })),
    );
  }
  const ended = districts.get(LOC_HA) ?? "";
  await insertRows(
    tx,
    "unitSuccession",
    SUCCESSORS.map(({ code, kind }) => ({
      id: stableId(`succession:${LOC_HA}:${code}`),
      endedUnitId: ended,
      successorId: districts.get(code) ?? "",
      kind,
      happenedOn: DAY,
      document: DOCUMENT,
    })),
  );
}
