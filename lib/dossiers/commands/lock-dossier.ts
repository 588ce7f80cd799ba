import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { DossierStatus } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";

export type LockedDossier = {
  id: string;
  status: DossierStatus;
  version: number;
  unit: PlacedUnit & { name: string };
  reference: string;
};

type Row = {
  id: string;
  status: DossierStatus;
  version: number;
  unit_id: string;
  path: string;
  parent_id: string | null;
  name: string;
  reference: string | null;
  is_open: boolean;
};

/** A dossier that the actor may see, locked for receiving or returning. */
export async function lockDossier(tx: Tx, actor: Actor, dossierId: string): Promise<LockedDossier> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT dossier.id, dossier.status::text AS status, dossier.version, unit.id AS unit_id, unit.path, unit.parent_id, unit.name,
      cycle.status = 'open' AS is_open, (SELECT reference FROM dossier_version WHERE dossier_id = dossier.id ORDER BY number DESC LIMIT 1) AS reference
    FROM dossier JOIN unit ON unit.id = dossier.unit_id JOIN cycle ON cycle.id = dossier.cycle_id
    WHERE dossier.id = ${dossierId}::uuid AND ${unitSql(reachOf(actor, "rating.view"), "unit")}
    FOR UPDATE OF dossier`;
  const row = foundOrRefuse(rows[0]);
  refuseIf(!row.is_open, "cycle.notOpen");
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    unit: { id: row.unit_id, path: row.path, parentId: row.parent_id, name: row.name },
    reference: row.reference ?? "",
  };
}
