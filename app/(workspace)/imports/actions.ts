"use server";

import { decideRows, excludeProblemRows } from "@/lib/imports/commands/decide-rows";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { defineAction } from "@/lib/web/define-action";
import { uploadedFile } from "@/lib/web/uploaded-file";
import { rowsHref } from "./_components/addresses";

export const uploadImportAction = defineAction(async (ctx, input, data) => {
  const { name, content } = await uploadedFile(data, "file");
  const { draftId } = await uploadImport(ctx, { ...input, fileName: name }, content);
  return { redirectTo: `/imports/${draftId}` };
});

export const decideRowsAction = defineAction(async (ctx, input) => {
  const { draftId } = await decideRows(ctx, input);
  return { redirectTo: rowsHref(draftId, input) };
});

export const excludeProblemRowsAction = defineAction(async (ctx, input) => {
  await excludeProblemRows(ctx, input);
  return { redirectTo: `/imports/${String(input.draftId)}` };
});

/** What changed since the last check is shown before anything is written. */
export const recordImportAction = defineAction(async (ctx, input) => {
  const { draftId, recorded, changed } = await recordImport(ctx, input);
  return { redirectTo: recorded ? `/imports/${draftId}/receipt` : `/imports/${draftId}?changed=${changed}` };
});

export const discardImportAction = defineAction(async (ctx, input) => {
  await discardImport(ctx, input);
  return { redirectTo: "/imports" };
});
