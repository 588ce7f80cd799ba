import type { PlacedUnit } from "../../core/actor";
import { pathsDownTo } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import { committeeAbove, treeOf } from "../../units/rules";

export type Decider = PlacedUnit & { name: string };
type LineUnit = Decider & { kind: UnitKind };

/** The committee that decides on the bodies of a unit, by its path: the nearest above, as for their levels. One statement. */
export async function loadDeciders(db: Tx, paths: readonly string[]): Promise<(path: string) => Decider | null> {
  const line = [...new Set(paths.flatMap(pathsDownTo))];
  const units = await db.$queryRaw<LineUnit[]>`
    SELECT id, path, parent_id AS "parentId", name, kind::text AS kind FROM unit WHERE path = ANY(${line})`;
  const tree = treeOf(units);
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  return (path) => {
    const unit = byPath.get(path);
    return unit ? (committeeAbove(tree.ancestorsOf(unit)) ?? unit) : null;
  };
}
