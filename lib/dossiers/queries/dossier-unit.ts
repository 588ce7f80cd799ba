import type { Actor } from "../../core/actor";
import { DomainError, foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import { unitWhere } from "../../db/unit-reach";
import { handsInDossier } from "../rules";

export type UnitWithReceiver = {
  id: string;
  code: string;
  name: string;
  path: string;
  parentId: string | null;
  kind: UnitKind;
  parentKind: UnitKind;
  receiver: { id: string; name: string };
};

/** A Party organisation with the one directly above it. Units without one, and agencies, hand in nothing of their own. */
export async function getDossierUnit(db: Tx, actor: Actor, unitId: string): Promise<UnitWithReceiver> {
  const unit = foundOrRefuse(
    await db.unit.findFirst({
      where: { AND: [{ id: unitId }, unitWhere(reachOf(actor, "rating.view"))] },
      select: {
        id: true,
        code: true,
        name: true,
        path: true,
        parentId: true,
        kind: true,
        parent: { select: { id: true, name: true, kind: true } },
      },
    }),
  );
  const { parent, ...rest } = unit;
  if (!parent || !handsInDossier(unit.kind)) throw new DomainError("notFound");
  return { ...rest, parentKind: parent.kind, receiver: { id: parent.id, name: parent.name } };
}
