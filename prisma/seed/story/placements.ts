import { stableId } from "../../../lib/core/ids";
import type { TableRows } from "../write/insert-rows";
import type { StoryUnit } from "./world";

/** The first place of each unit in the tree. */
export function placementsOf(units: readonly StoryUnit[]): TableRows["unitPlacement"][] {
  return units.map((unit) => ({
    id: stableId(`placement:${unit.code}`),
    unitId: unit.id,
    parentId: unit.parentId,
    path: unit.path,
    validFrom: unit.validFrom,
    validTo: null,
  }));
}
