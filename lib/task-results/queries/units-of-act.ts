import type { PlacedUnit } from "../../core/actor";
import type { Tx } from "../../db/client";

export type UnitChoice = { id: string; name: string };

/** Where an act of this subject can have taken place: its home, the units above it, and every unit the person belonged to. One statement. */
export async function listUnitsOfAct(
  db: Tx,
  subject: { personId: string | null; homeUnit: PlacedUnit },
): Promise<UnitChoice[]> {
  return db.$queryRaw<UnitChoice[]>`
    SELECT unit.id, unit.name FROM unit
    WHERE starts_with(${subject.homeUnit.path}, unit.path) OR (${subject.personId}::uuid IS NOT NULL AND unit.id IN (
      SELECT membership.cell_id FROM membership WHERE membership.person_id = ${subject.personId}::uuid
      UNION SELECT "position".unit_id FROM "position" WHERE "position".person_id = ${subject.personId}::uuid
      UNION SELECT collective.unit_id FROM collective_seat JOIN collective ON collective.id = collective_seat.collective_id
        WHERE collective_seat.person_id = ${subject.personId}::uuid))
    ORDER BY unit.id <> ${subject.homeUnit.id}::uuid, length(unit.path) DESC, unit.name, unit.id`;
}
