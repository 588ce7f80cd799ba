import type { Actor } from "@/lib/core/actor";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import type { DraftRow } from "@/lib/imports/dto";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { act } from "./actors";

/** Sends a list of people; answers the draft. */
export async function uploadPeople(actor: Actor, unitId: string, file: Buffer): Promise<string> {
  const { draftId } = await uploadImport(act(actor), { kind: "people", unitId, fileName: "danh-sach.xlsx" }, file);
  return draftId;
}

/** The lines of a draft that fits one page. */
export async function rowsOfDraft(actor: Actor, draftId: string): Promise<DraftRow[]> {
  return (await listDraftRows(actor, draftId, { shown: null, page: 1 })).rows;
}

export async function recordDraft(actor: Actor, draftId: string) {
  const { version } = await getDraft(actor, draftId);
  return recordImport(act(actor), { draftId, version });
}
