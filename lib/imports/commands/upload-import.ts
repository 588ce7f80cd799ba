import { createHash } from "node:crypto";
import { recordAudit } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import { formatCount } from "../../core/format";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { readWorkbook } from "../../spreadsheets/read-workbook";
import { findReachedUnit } from "../../units/queries/reached-unit";
import type { ReadRow } from "../dto";
import { mayImport } from "../policy";
import { loadImportMeeting } from "../queries/meeting-facts";
import { IMPORT_KIND_NAMES } from "../rules";
import { readPeopleFile, readTaskResultFile } from "../rules/read-file";
import { readMeetingFile } from "../rules/read-meeting-file";
import { type Upload, uploadImportSchema } from "../schema";
import { checkDraft } from "./check-draft";
import { insertRows } from "./store-rows";

/** Reading and checking ten thousand lines takes seconds. */
const BUDGET = 120_000;

/** Reads and checks a spreadsheet and keeps what it says as a draft. Nothing of it reaches the register before a person records it. */
export async function uploadImport(ctx: CommandContext, raw: unknown, file: Buffer): Promise<{ draftId: string }> {
  const input = uploadImportSchema.parse(raw);
  const fileHash = createHash("sha256").update(file).digest("hex");
  return runCommand(
    ctx,
    "imports.upload",
    { ...input, fileHash },
    async (tx, inner) => {
      const { unit, meetingId, read } = await readFor(tx, inner, input, file);
      const rows = read.map(({ problems, ...row }, ordinal) => ({
        ...row,
        ordinal,
        unreadable: problems,
        decision: null,
        excluded: false,
      }));
      const verdict = await checkDraft(tx, inner, { kind: input.kind, unit, meetingId }, rows);
      const draftId = newId();
      await tx.importDraft.create({
        data: {
          id: draftId,
          kind: input.kind,
          unitId: unit.id,
          meetingId,
          accountId: inner.actor.accountId,
          uploaderName: inner.actor.name,
          fileName: input.fileName,
          fileHash,
          problems: verdict.problems,
          createdAt: inner.now,
        },
        select: { id: true },
      });
      await insertRows(
        tx,
        draftId,
        verdict.rows.map((row, index) => ({ ...row, unreadable: rows[index]?.unreadable ?? [] })),
      );
      await recordAudit(tx, inner, {
        event: "import.uploaded",
        unit,
        subjectType: "importDraft",
        subjectId: draftId,
        summary: `Gửi tệp “${input.fileName}” để nhập ${IMPORT_KIND_NAMES[input.kind].toLowerCase()}: ${formatCount(rows.length)} dòng, chưa ghi`,
      });
      return { draftId };
    },
    { timeout: BUDGET },
  );
}

type Target = { unit: PlacedUnit & { name: string }; meetingId: string | null; read: ReadRow[] };

/** Nothing of a file is read for somebody who may not import it there. */
async function readFor(tx: Tx, ctx: CommandContext, input: Upload, file: Buffer): Promise<Target> {
  if (input.kind === "meetingResults") {
    const { view, stamp } = await loadImportMeeting(tx, ctx.actor, input.meetingId);
    const read = readMeetingFile(await readWorkbook(file), { id: view.id, stamp });
    return { unit: view.unit, meetingId: view.id, read };
  }
  const unit = await findReachedUnit(tx, ctx.actor, input.unitId);
  demand(mayImport(ctx.actor, input.kind, unit));
  const workbook = await readWorkbook(file);
  const read = input.kind === "people" ? readPeopleFile(workbook) : readTaskResultFile(workbook, unit.id);
  return { unit, meetingId: null, read };
}
