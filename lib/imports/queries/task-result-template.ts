import type { Actor } from "../../core/actor";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { SheetValue } from "../../core/sheet";
import { getShownCycle } from "../../cycles/queries/open-cycle";
import { read } from "../../db/read";
import { trackName } from "../../progress/rules";
import { templateOf } from "../../spreadsheets/write-workbook";
import { mayRecordTaskResult } from "../../task-results/policy";
import { OUTCOME_NAMES, type TargetOutcome } from "../../task-results/rules";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayImport } from "../policy";
import type { Field } from "../rules/table";
import { TASK_RESULT_FIELDS, TASK_RESULT_NOTES } from "../rules/task-result-fields";
import { columnOf, type TemplateFile } from "./people-template";
import { loadResultTargets, type TargetRow } from "./result-targets";

/** The subjects of a unit with the figures in force, to be filled in; those decided or exempt are left out. */
export async function getTaskResultTemplate(actor: Actor, unitId: string): Promise<TemplateFile> {
  const { unit, year, rows } = await read(actor, async (db) => {
    const found = await findReachedUnit(db, actor, unitId);
    demand(mayImport(actor, "taskResults", found));
    const cycle = await getShownCycle(db);
    refuseIf(!cycle.isOpen, "cycle.notOpen");
    const targets = await loadResultTargets(db, actor, cycle.id, found.id);
    return {
      unit: found,
      year: cycle.year,
      rows: targets.filter((target) => mayRecordTaskResult(actor, target).allowed),
    };
  });
  const columns = TASK_RESULT_FIELDS.map((field: Field) =>
    columnOf(field, Array.isArray(field.read) ? field.read.map((choice) => choice.label) : []),
  );
  const heading = [
    `Kết quả thực hiện nhiệm vụ năm ${year} – ${unit.name}`,
    "Chỉ điền các ô trắng. Cách điền: trang tính “Hướng dẫn”.",
  ];
  const sheet = { name: "Kết quả nhiệm vụ", heading, columns, rows: rows.map(lineOf), emptyRows: 0, protect: true };
  const file = await templateOf([sheet], TASK_RESULT_NOTES, { kind: "taskResults", template: "1", unit: unit.id });
  return { file, unitName: unit.name };
}

function lineOf({ id, name, title, track, current }: TargetRow): SheetValue[] {
  const given: Record<string, SheetValue> = {
    ...current,
    subject: id,
    replaces: current?.id ?? null,
    name,
    post: title ? `${trackName(track)} · ${title}` : trackName(track),
  };
  return TASK_RESULT_FIELDS.map((field: Field) => {
    const value = given[field.key] ?? null;
    return Array.isArray(field.read) && value !== null ? OUTCOME_NAMES[value as TargetOutcome] : value;
  });
}
