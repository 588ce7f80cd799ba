import { z } from "zod";
import { dayInput, idInput, textInput } from "../core/inputs";

export const generateObligationsSchema = z.object({
  /** The list is made for this unit and everything below it. */
  unitId: idInput,
});

/** The decision that the form was made from; empty when there was none. */
const optionalId = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), idInput]));

export const decidePlaceSchema = z.object({
  collectiveId: idInput,
  supersedesId: optionalId,
  hostId: z.uuid({ error: "Xin chọn nơi kiểm điểm." }),
  document: textInput(300),
  documentOn: dayInput,
  reason: textInput(1000),
});

export const withdrawPlaceSchema = z.object({
  collectiveId: idInput,
  placeId: idInput,
  document: textInput(300),
  documentOn: dayInput,
  reason: textInput(1000),
});
