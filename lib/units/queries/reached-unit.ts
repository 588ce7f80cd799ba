import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verb } from "../../core/permissions";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import { unitWhere } from "../../db/unit-reach";

export type ReachedUnit = PlacedUnit & { name: string; kind: UnitKind };

const UNIT_FIELDS = { id: true, path: true, parentId: true, name: true, kind: true } as const;

/** A unit through the visibility of the actor. */
export async function findReachedUnit(
  db: Tx,
  actor: Actor,
  unitId: string,
  verb: Verb = "unit.view",
): Promise<ReachedUnit> {
  const unit = await db.unit.findFirst({
    where: { id: unitId, ...unitWhere(reachOf(actor, verb)) },
    select: UNIT_FIELDS,
  });
  return foundOrRefuse(unit);
}

export type ReachedCollective = { id: string; name: string; unit: ReachedUnit };

/** A body through the visibility of its unit. */
export async function findReachedCollective(db: Tx, actor: Actor, collectiveId: string): Promise<ReachedCollective> {
  const collective = await db.collective.findFirst({
    where: { id: collectiveId, unit: unitWhere(reachOf(actor, "unit.view")) },
    select: { id: true, name: true, unit: { select: UNIT_FIELDS } },
  });
  return foundOrRefuse(collective);
}
