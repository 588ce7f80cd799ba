import { z } from "zod";
import {
  countInput,
  dayInput,
  idInput,
  optionalDayInput,
  optionalTextInput,
  textInput,
  versionInput,
} from "../core/inputs";
import { SHORTCOMING_ORIGINS } from "./rules";

const optionalId = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), idInput]));

/** `owner` is "person:<id>" or "collective:<id>", as the form's one list of owners sends it. */
const ownerInput = z
  .string({ error: "Xin chọn người hoặc tập thể chịu trách nhiệm." })
  .regex(/^(person|collective):[0-9a-f-]{36}$/, { error: "Xin chọn người hoặc tập thể chịu trách nhiệm." })
  .transform((text) => {
    const [kind, id] = text.split(":");
    return { kind: kind === "person" ? ("person" as const) : ("collective" as const), id: id ?? "" };
  });

const followUp = { dueOn: optionalDayInput, obstacle: optionalTextInput(2000), clearerUnitId: optionalId };

export const recordShortcomingSchema = z.object({
  unitId: idInput,
  owner: ownerInput,
  origin: z.enum(SHORTCOMING_ORIGINS, { error: "Xin chọn nguồn của hạn chế." }),
  originYear: countInput(2100),
  originDocument: optionalTextInput(300),
  critiqueId: optionalId,
  text: textInput(2000),
  ...followUp,
});

export const amendShortcomingSchema = z.object({ shortcomingId: idInput, version: versionInput, ...followUp });

export const reportStepSchema = z.object({
  shortcomingId: idInput,
  version: versionInput,
  happenedOn: dayInput,
  text: textInput(2000),
  evidence: optionalTextInput(1000),
  statusAfter: z.enum(["notYet", "underWay", "fixed"], { error: "Xin chọn tình trạng sau bước này." }),
});

export const verifyShortcomingSchema = z.object({
  shortcomingId: idInput,
  version: versionInput,
  verdict: z.enum(["verified", "sentBack"], { error: "Xin chọn xác nhận hoặc yêu cầu làm tiếp." }),
  text: textInput(2000),
});
