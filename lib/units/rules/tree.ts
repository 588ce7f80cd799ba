import { groupBy } from "../../core/group-by";
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

export type FlatUnit = Omit<UnitNode, "children"> & { parentId: string | null };

/** The units as a tree; those whose parent is not among them are the roots. */
export function nestUnits(units: readonly FlatUnit[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const childrenOf = groupBy(units, ({ parentId }) => parentId);
  const nodeOf = ({ parentId: _above, ...unit }: FlatUnit): UnitNode => ({
    ...unit,
    children: (childrenOf.get(unit.id) ?? []).map(nodeOf),
  });
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(nodeOf);
}
