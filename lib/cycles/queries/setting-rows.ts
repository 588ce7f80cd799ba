import { Prisma } from "../../db/generated/client";
import { pathsDownTo } from "../rules/unit-level";

/** Inside a statement about `cycle`: what the units on the way down to this one have set, province first, as JSON (SettingRow[]). */
export function settingsDownTo(unitPath: string): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT jsonb_agg(jsonb_build_object('key', setting.key, 'value', setting.value, 'unitKind', unit.kind,
      'unitName', unit.name, 'documentNumber', setting.document_number, 'documentOn', setting.document_on)
      ORDER BY length(unit.path), setting.key)
    FROM unit JOIN cycle_setting setting ON setting.unit_id = unit.id AND setting.cycle_id = cycle.id
    WHERE unit.path = ANY(${pathsDownTo(unitPath)})), '[]')`;
}
