import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { showDay } from "../../regulations/calendar-day";
import { formatCitation, needsConfirmation } from "../../regulations/citation";
import { showParameterValue } from "../../regulations/describe-pack";
import type { Pack } from "../../regulations/pack";
import { type Parameter, type ParameterKey, SETTING_LEVELS, type SettingLevel } from "../../regulations/parameter";
import { rangeText } from "../../regulations/setting-ranges";
import { mayChangeSettings } from "../policy";
import { isCarriedOutOneWay, settingChoices, settingFormValue } from "../rules/setting-values";
import { type OverruledSetting, type SettingRow, settingLevelOf } from "../rules/settings-in-force";
import { settingsFor } from "./pack-in-force";
import { getUnitWithin } from "./placed-unit";

export type SettingDto = {
  key: string;
  label: string;
  text: string;
  citationText: string;
  /** No text fixes it: "quy ước của hệ thống — cần xác nhận". */
  isConvention: boolean;
  setBy: string;
  /** Whether this unit's level may set it, and how far. */
  isSettable: boolean;
  latitude: Parameter["latitude"];
  /** "từ 1% đến 20%": what this level may set; null for choices. */
  range: string | null;
  choices: { value: string; label: string }[] | null;
  formValue: string;
};

export type SettingsList = {
  season: { id: string; name: string; status: string };
  unit: { id: string; name: string };
  settings: SettingDto[];
  overruled: OverruledSetting[];
  mayChange: Verdict;
};

const LEVEL_NAMES: Record<SettingLevel, string> = {
  centre: "Trung ương",
  province: "cấp tỉnh",
  district: "cấp huyện",
  unit: "đơn vị",
};

/** Every value of the season's pack as it holds for a unit, with clause and who set it. */
export async function getSettingsList(actor: Actor, scope: { cycleId: string; unitId: string }): Promise<SettingsList> {
  return read(actor, async (db) => {
    const unit = await getUnitWithin(db, actor, "setting.change", scope.unitId);
    const season = foundOrRefuse(
      await db.cycle.findUnique({ where: { id: scope.cycleId }, select: { id: true, name: true, status: true } }),
    );
    const { pack, overruled, rows } = await settingsFor(db, scope.cycleId, unit);
    return {
      season,
      unit: { id: unit.id, name: unit.name },
      settings: describeSettings(pack, rows, settingLevelOf(unit.kind)),
      overruled,
      mayChange: mayChangeSettings(actor, { season, unit }),
    };
  });
}

function describeSettings(pack: Pack, rows: readonly SettingRow[], level: SettingLevel): SettingDto[] {
  return (Object.entries(pack.parameters) as [ParameterKey, Parameter][])
    .filter(([, parameter]) => parameter.value !== null)
    .map(([key, parameter]) => ({
      key,
      label: parameter.label,
      text: showParameterValue(parameter.value),
      citationText: formatCitation(parameter.citation),
      isConvention: needsConfirmation(parameter.citation) && parameter.changedBy === undefined,
      setBy: setByText(
        key,
        parameter,
        rows.findLast((row) => row.key === key),
      ),
      isSettable:
        !isCarriedOutOneWay(key) &&
        parameter.latitude !== "fixed" &&
        SETTING_LEVELS.indexOf(level) <= SETTING_LEVELS.indexOf(parameter.setBy),
      latitude: parameter.latitude,
      range: parameter.latitude === "fixed" ? null : rangeText(key, parameter),
      choices: settingChoices(parameter),
      formValue: settingFormValue(parameter.value),
    }));
}

function setByText(key: ParameterKey, parameter: Parameter, row: SettingRow | undefined): string {
  if (parameter.changedBy && row)
    return `${row.unitName} đặt theo ${parameter.changedBy.number} ngày ${showDay(parameter.changedBy.issuedOn)}`;
  if (parameter.latitude === "fixed") return "văn bản ấn định";
  if (isCarriedOutOneWay(key)) return "mặc định; hệ thống chỉ thực hiện giá trị này";
  return `mặc định; ${LEVEL_NAMES[parameter.setBy]} được đặt`;
}
