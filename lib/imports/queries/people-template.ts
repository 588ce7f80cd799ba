import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { demand } from "../../core/policy";
import { read } from "../../db/read";
import { type TemplateColumn, templateOf } from "../../spreadsheets/write-workbook";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayImport } from "../policy";
import { PEOPLE_FIELDS, PEOPLE_NOTES } from "../rules/people-fields";
import type { Field } from "../rules/table";
import { loadPlaces } from "./people-register";

const EMPTY_ROWS = 1000;

export type TemplateFile = { file: Buffer; unitName: string };

/** The list of people of a unit to be filled in, with its cells, bodies and units to choose from. */
export async function getPeopleTemplate(actor: Actor, unitId: string, now: Date): Promise<TemplateFile> {
  const { unit, places } = await read(actor, async (db) => {
    const found = await findReachedUnit(db, actor, unitId);
    demand(mayImport(actor, "people", found));
    return { unit: found, places: await loadPlaces(db, actor, found.path, dayOf(now)) };
  });
  const choicesOf = (field: Field): readonly string[] => {
    if (field.listed) return places[field.listed].labels;
    return Array.isArray(field.read) ? field.read.map((choice) => choice.label) : [];
  };
  const file = await templateOf(
    [
      {
        name: "Danh sách",
        heading: [
          `Danh sách đảng viên, cán bộ – ${unit.name}`,
          "Cột có dấu * bắt buộc điền. Cách điền: trang tính “Hướng dẫn”.",
        ],
        columns: PEOPLE_FIELDS.map((field) => columnOf(field, choicesOf(field))),
        rows: [],
        emptyRows: EMPTY_ROWS,
      },
    ],
    PEOPLE_NOTES,
    { kind: "people", template: "2", unit: unit.id },
  );
  return { file, unitName: unit.name };
}

/** How a field stands in the file. */
export function columnOf(field: Field, choices: readonly string[]): TemplateColumn {
  const kind = field.read === "day" || field.read === "count" ? field.read : "text";
  return {
    heading: field.heading,
    kind,
    width: field.width,
    choices,
    ...(field.required ? { required: true } : {}),
    ...(field.locked ? { locked: true } : {}),
    ...(field.hidden ? { hidden: true } : {}),
  };
}
