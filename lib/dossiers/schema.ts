import { z } from "zod";
import { idInput, optionalTextInput, textInput, versionInput } from "../core/inputs";

export const submitDossierSchema = z.object({
  unitId: idInput,
  /** Of what was shown on the page before sending. */
  contentsHash: z.string().regex(/^[0-9a-f]{64}$/),
  note: optionalTextInput(2000),
});

export const receiveDossierSchema = z.object({ dossierId: idInput, version: versionInput });

export const returnDossierSchema = z.object({
  dossierId: idInput,
  version: versionInput,
  reason: textInput(2000),
});
