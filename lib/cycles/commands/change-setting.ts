import { recordAudit } from "../../audit/record-audit";
import { toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { showParameterValue } from "../../regulations/describe-pack";
import { settingProblem } from "../../regulations/settings";
import { mayChangeSettings } from "../policy";
import { settingsAbove } from "../queries/pack-in-force";
import { getUnitWithin } from "../queries/placed-unit";
import { isCarriedOutOneWay, parseSettingValue } from "../rules/setting-values";
import { isParameterKey, settingLevelOf } from "../rules/settings-in-force";
import { changeSettingSchema } from "../schema";
import { findSeason, lockSeason } from "./lock-season";

/** A unit sets a value that the texts leave open, by a document, as far as its level may (R20.19, R8.26 …). */
export async function changeSetting(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; key: string }> {
  const input = changeSettingSchema.parse(raw);
  return runCommand(ctx, "cycles.changeSetting", input, async (tx, inside) => {
    const unit = await getUnitWithin(tx, ctx.actor, "setting.change", input.unitId);
    const season = await findSeason(tx, input.cycleId);
    demand(mayChangeSettings(ctx.actor, { season, unit }));
    await lockSeason(tx, input.cycleId);
    const above = await settingsAbove(tx, { cycleId: input.cycleId, unit });
    if (!isParameterKey(above, input.key)) throw new DomainError("setting.unknown");
    refuseIf(isCarriedOutOneWay(input.key), "setting.oneWay");
    const parameter = above.parameters[input.key];
    const value = parseSettingValue(parameter.value, input.value);
    if (value === null) throw new DomainError("setting.unreadable", { field: "value" });
    const document = { number: input.documentNumber, issuedOn: input.documentOn, level: settingLevelOf(unit.kind) };
    const problem = settingProblem(input.key, parameter, value, document);
    if (problem) throw new DomainError("setting.notAllowed", { field: "value", params: { problem } });
    const values = {
      value,
      documentNumber: input.documentNumber,
      documentOn: toDateColumn(input.documentOn),
      setAt: ctx.now,
    };
    const { cycleId, key } = input;
    await tx.cycleSetting.upsert({
      where: { cycleId_unitId_key: { cycleId, unitId: unit.id, key } },
      create: { id: newId(), cycleId, unitId: unit.id, key, ...values },
      update: { ...values, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "setting.changed",
      unit,
      subjectType: "cycle",
      subjectId: cycleId,
      summary: `${unit.name} đặt “${parameter.label}”: ${showParameterValue(value)} theo ${input.documentNumber}`,
      before: { key, value: showParameterValue(parameter.value) },
      after: { key, value: showParameterValue(value), documentNumber: input.documentNumber },
    });
    return { cycleId, key };
  });
}
