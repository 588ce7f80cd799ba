import { createHash } from "node:crypto";
import { recordAudit } from "../../audit/record-audit";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { readWorkbook } from "../../spreadsheets/read-workbook";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayImport } from "../policy";
import { IMPORT_KIND_NAMES } from "../rules";
import { readPeopleFile } from "../rules/read-file";
import { uploadImportSchema } from "../schema";
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
      const unit = await findReachedUnit(tx, inner.actor, input.unitId);
      demand(mayImport(inner.actor, input.kind, unit));
      const read = readPeopleFile(await readWorkbook(file));
      const rows = read.map(({ problems, ...row }, ordinal) => ({
        ...row,
        ordinal,
        unreadable: problems,
        decision: null,
        excluded: false,
      }));
      const verdict = await checkDraft(tx, inner, { kind: input.kind, unit }, rows);
      const draftId = newId();
      await tx.importDraft.create({
        data: {
          id: draftId,
          kind: input.kind,
          unitId: unit.id,
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
        summary: `Gửi tệp “${input.fileName}” để nhập ${IMPORT_KIND_NAMES[input.kind].toLowerCase()}: ${rows.length} dòng, chưa ghi`,
      });
      return { draftId };
    },
    { timeout: BUDGET },
  );
}
