import { z } from "zod";
import { idInput, listInput, versionInput } from "../core/inputs";
import { IMPORT_KINDS } from "./rules";

export const uploadImportSchema = z
  .object({
    kind: z.enum(IMPORT_KINDS),
    unitId: z.union([idInput, z.literal("")]).default(""),
    meetingId: z.union([idInput, z.literal("")]).default(""),
    fileName: z.string().trim().min(1, { error: "Chưa chọn tệp." }).max(200),
  })
  .refine((input) => (input.kind === "meetingResults" ? input.meetingId !== "" : input.unitId !== ""), {
    error: "Xin chọn nơi nhập.",
    path: ["unitId"],
  });

export type Upload = z.output<typeof uploadImportSchema>;

const ordinal = z.coerce.number().int().min(0).max(100_000);

/** Of the lines that stood on the page: which are left out, and whom those with a question mean. */
export const decideRowsSchema = z.object({
  draftId: idInput,
  version: versionInput,
  shown: listInput(ordinal),
  excluded: listInput(ordinal),
  decisions: z.record(z.string().regex(/^\d{1,6}$/), z.union([idInput, z.literal("new"), z.literal("")])).default({}),
});

export const draftRefSchema = z.object({ draftId: idInput });
export const draftVersionSchema = z.object({ draftId: idInput, version: versionInput });
