import { KEPT_PLAN, type Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { frozenPack } from "../rules/frozen-pack";
import { type SettingRow, settingsInForce } from "../rules/settings-in-force";
import { pathsDownTo } from "../rules/unit-level";
import { SHOWN_COLUMNS, SHOWN_CYCLE_ID, type ShownCycle } from "./open-cycle";

export type SeasonAt = ShownCycle & {
  /** The pack with the settings that the unit and the levels above it made by a document. */
  packHere: Pack;
};

type SeasonRow = Omit<ShownCycle, "pack"> & { settings: SettingRow[] };

/** The season that pages show, with its rules as they hold for one unit; null before the first. One statement. */
export async function findSeasonAt(db: Tx, unitPath: string): Promise<SeasonAt | null> {
  const rows = await db.$queryRaw<SeasonRow[]>`${KEPT_PLAN}
    SELECT ${SHOWN_COLUMNS},
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('key', setting.key, 'value', setting.value, 'unitKind', unit.kind,
          'unitName', unit.name, 'documentNumber', setting.document_number, 'documentOn', setting.document_on)
          ORDER BY length(unit.path), setting.key)
        FROM unit JOIN cycle_setting setting ON setting.unit_id = unit.id AND setting.cycle_id = cycle.id
        WHERE unit.path = ANY(${pathsDownTo(unitPath)})), '[]') AS settings
    FROM cycle WHERE cycle.id = ${SHOWN_CYCLE_ID}`;
  const [row] = rows;
  if (!row) return null;
  const { settings, ...facts } = row;
  const pack = frozenPack(facts);
  return { ...facts, pack, packHere: settingsInForce(pack, settings).pack };
}
