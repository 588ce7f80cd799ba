import { z } from "zod";
import { idInput, listInput, optionalTextInput, textInput, versionInput } from "../core/inputs";

const optionalId = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), idInput]));

const optionalVersion = z.union([z.literal(""), versionInput]).optional();

/** Rows of a form: "difficulties.0.text"; a row without text is left out, a kept row without text is taken away. */
const difficultyRow = z.object({ id: optionalId, text: optionalTextInput(2000) });

const proposalRow = z
  .object({ id: optionalId, text: optionalTextInput(2000), addresseeId: optionalId })
  .refine((row) => row.text === "" || row.addresseeId !== null, {
    path: ["addresseeId"],
    error: "Xin chọn cấp trên nhận kiến nghị này.",
  });

export const saveReportSchema = z.object({
  unitId: idInput,
  version: optionalVersion.transform((value) => (typeof value === "number" ? value : null)),
  quality: textInput(6000),
  strengths: optionalTextInput(6000),
  weaknesses: optionalTextInput(6000),
  difficulties: z
    .record(z.string(), difficultyRow)
    .default({})
    .transform(Object.values<z.infer<typeof difficultyRow>>),
  proposals: z
    .record(z.string(), proposalRow)
    .default({})
    .transform(Object.values<z.infer<typeof proposalRow>>),
});

export const compileEntriesSchema = z.object({
  unitId: idInput,
  difficultyIds: listInput(idInput),
  proposalIds: listInput(idInput),
});

export const sendReportSchema = z.object({ unitId: idInput, version: versionInput });

export const answerProposalSchema = z.object({ proposalId: idInput, text: textInput(4000) });
