import { z } from "zod";
import {
  checkedInput,
  countInput,
  dayInput,
  idInput,
  optionalDayInput,
  optionalTextInput,
  textInput,
  versionInput,
} from "../core/inputs";
import { CONTENT_SUBJECTS } from "./rules/content-layers";
import { DEADLINE_BOUNDS, DEADLINE_KINDS } from "./rules/deadline-kinds";
import { OPENING_SLOTS, type OpeningDeadline } from "./rules/opening-deadlines";
import { UNIT_LEVELS } from "./rules/unit-level";

const boundInput = z.enum(DEADLINE_BOUNDS, { error: "Xin chọn “trước ngày” hay “đến hết ngày”." });
const limitInput = z.object({ bound: boundInput, dueOn: dayInput });

/** `deadlines.<kind>.<level>.{bound,dueOn}`, one group for each date of the opening form. */
const openingDeadlinesInput = z
  .object(
    Object.fromEntries(
      DEADLINE_KINDS.map((kind) => [
        kind,
        z.object(
          Object.fromEntries(
            OPENING_SLOTS.filter((slot) => slot.kind === kind).map((slot) => [slot.level, limitInput]),
          ),
        ),
      ]),
    ),
  )
  .transform((groups): OpeningDeadline[] =>
    OPENING_SLOTS.flatMap((slot) => {
      const limit = groups[slot.kind]?.[slot.level];
      return limit ? [{ ...slot, ...limit }] : [];
    }),
  );

export const openCycleSchema = z.object({
  unitId: idInput,
  year: countInput(2100),
  rulePackId: textInput(60),
  name: textInput(120),
  referenceOn: dayInput,
  deadlines: openingDeadlinesInput,
});

/** Either a document with its day or a note; the reason and the tick are asked for when something is unfinished. */
export const closeCycleSchema = z.object({
  cycleId: idInput,
  document: optionalTextInput(120),
  documentOn: optionalDayInput,
  note: optionalTextInput(2000),
  reason: optionalTextInput(2000),
  understood: checkedInput,
});

export const setDeadlineSchema = limitInput.extend({
  cycleId: idInput,
  unitId: idInput,
  level: z.enum(UNIT_LEVELS),
  kind: z.enum(DEADLINE_KINDS),
});

export const grantExtensionSchema = limitInput.extend({
  cycleId: idInput,
  granterUnitId: idInput,
  targetUnitId: z.uuid({ error: "Xin chọn đơn vị được gia hạn." }),
  level: z.enum(UNIT_LEVELS, { error: "Xin chọn cấp được gia hạn." }),
  kind: z.enum(DEADLINE_KINDS, { error: "Xin chọn việc được gia hạn." }),
  reason: textInput(1000),
  documentNumber: optionalTextInput(120),
});

const contentFields = {
  title: textInput(1000),
  detail: optionalTextInput(4000),
  isGraded: checkedInput,
  document: textInput(300),
};

export const addContentItemSchema = z.object({
  cycleId: idInput,
  unitId: idInput,
  subject: z.enum(CONTENT_SUBJECTS, { error: "Xin chọn đối tượng kiểm điểm." }),
  ...contentFields,
});

export const editContentItemSchema = z.object({ itemId: idInput, version: versionInput, ...contentFields });

export const endContentItemSchema = z.object({ itemId: idInput, version: versionInput });

export const splitPointsSchema = z.object({
  cycleId: idInput,
  unitId: idInput,
  subject: z.enum(CONTENT_SUBJECTS),
  /** Of all criteria of the form together: grows with each split. */
  version: versionInput,
  /** As typed, by criterion; the sums are checked with the items at hand. */
  max: z.record(idInput, optionalTextInput(20)).default({}),
  document: textInput(300),
});

export const changeSettingSchema = z.object({
  cycleId: idInput,
  unitId: idInput,
  key: textInput(80),
  /** As typed: "2/3", "20%", "3", "true" or one of the pack's choices. */
  value: textInput(60),
  documentNumber: textInput(120),
  documentOn: dayInput,
});
