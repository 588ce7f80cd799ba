import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { UnitReach } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitWhere } from "../../db/unit-reach";
import { preparationsVisibleTo } from "../policy";

export type SupervisedUnit = PlacedUnit & {
  name: string;
  kind: string;
  parent: (PlacedUnit & { name: string; kind: string }) | null;
};

/** A unit whose preparations the actor reads, with the unit above it; not found outside. */
export async function getSupervisedUnit(
  db: Tx,
  actor: Actor,
  unitId: string,
  reach: UnitReach = preparationsVisibleTo(actor),
): Promise<SupervisedUnit> {
  const placed = { id: true, path: true, parentId: true, name: true, kind: true } as const;
  return foundOrRefuse(
    await db.unit.findFirst({
      where: { AND: [{ id: unitId }, unitWhere(reach)] },
      select: { ...placed, parent: { select: placed } },
    }),
  );
}
