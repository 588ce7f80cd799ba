import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verb } from "../../core/permissions";
import { reachOf } from "../../core/reach";
import type { Prisma, Tx } from "../../db/client";
import { unitWhere } from "../../db/unit-reach";
import { levelOfUnit, type UnitLevel } from "../rules/unit-level";

export type LevelledUnit = PlacedUnit & { name: string; shortName: string; kind: string; level: UnitLevel };

/** A unit within the reach of a verb, with the level at which it has its deadlines; not found outside the reach. */
export async function getUnitWithin(db: Tx, actor: Actor, verb: Verb, unitId: string): Promise<LevelledUnit> {
  return getLevelledUnit(db, { AND: [{ id: unitId }, unitWhere(reachOf(actor, verb))] });
}

/** The unit of the grant that the actor has chosen: whoever holds a grant sees what the season asks of its unit. */
export async function getOwnUnit(db: Tx, actor: Actor): Promise<LevelledUnit> {
  return getLevelledUnit(db, { id: foundOrRefuse(actor.active).unit.id });
}

async function getLevelledUnit(db: Tx, where: Prisma.UnitWhereInput): Promise<LevelledUnit> {
  const row = foundOrRefuse(
    await db.unit.findFirst({
      where,
      select: {
        id: true,
        path: true,
        parentId: true,
        name: true,
        shortName: true,
        kind: true,
        parent: { select: { kind: true } },
      },
    }),
  );
  const { parent, ...unit } = row;
  return { ...unit, level: levelOfUnit(row.kind, parent?.kind ?? null) };
}
