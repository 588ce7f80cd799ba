import type { UnitKind } from "../../db/generated/enums";

export type UnitNode = {
  id: string;
  name: string;
  kind: UnitKind;
  /** Members of the unit and of everything below it. */
  memberCount: number;
  /** Units directly below, also those that are not listed here any more. */
  childCount: number;
  children: UnitNode[];
};

type FlatUnit = Omit<UnitNode, "childCount" | "children"> & { path: string; parentId: string | null };

/** Counts folded upward; units whose parent is not among them are the roots. Listed down to `depth` levels. */
export function foldUpward(units: readonly FlatUnit[], depth: number): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string, FlatUnit[]>();
  for (const unit of units) {
    if (unit.parentId === null || !known.has(unit.parentId)) continue;
    const siblings = childrenOf.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else childrenOf.set(unit.parentId, [unit]);
  }
  const nodeOf = (unit: FlatUnit, level: number): UnitNode => {
    const children = (childrenOf.get(unit.id) ?? []).map((child) => nodeOf(child, level + 1));
    return {
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      memberCount: children.reduce((sum, child) => sum + child.memberCount, unit.memberCount),
      childCount: children.length,
      children: level < depth ? children : [],
    };
  };
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map((unit) => nodeOf(unit, 1));
}
