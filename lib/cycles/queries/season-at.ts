import { KEPT_PLAN, type Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { type SettingRow, settingsInForce } from "../rules/settings-in-force";
import { withPack } from "./kept-rules";
import { SHOWN_CYCLE_ID, type ShownCycle, type ShownRow, shownColumns } from "./open-cycle";
import { settingsDownTo } from "./setting-rows";

export type SeasonAt = ShownCycle & {
  /** The pack with the settings that the unit and the levels above it made by a document. */
  packHere: Pack;
};

/** The season that pages show, with its rules as they hold for one unit; null before the first. One statement. */
export async function findSeasonAt(db: Tx, unitPath: string): Promise<SeasonAt | null> {
  const rows = await db.$queryRaw<(ShownRow & { settings: SettingRow[] })[]>`${KEPT_PLAN}
    SELECT ${shownColumns()}, ${settingsDownTo(unitPath)} AS settings FROM cycle WHERE cycle.id = ${SHOWN_CYCLE_ID}`;
  const [row] = rows;
  if (!row) return null;
  const { settings, ...facts } = row;
  const season = withPack(facts);
  return { ...season, packHere: settingsInForce(season.pack, settings).pack };
}
