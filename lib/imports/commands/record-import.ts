import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { formatCount } from "../../core/format";
import type { Tx } from "../../db/client";
import type { ImportKind } from "../../db/generated/enums";
import { type CommandContext, runCommand } from "../../db/run-command";
import { lockMeeting } from "../../meetings/queries/lock-meeting";
import { type LockedDraft, lockDraft } from "../queries/draft-reach";
import type { DraftVerdict } from "../queries/draft-verdict";
import { IMPORT_KIND_NAMES } from "../rules";
import { draftVersionSchema } from "../schema";
import { recheckDraft } from "./recheck-draft";
import { recordMeeting } from "./record-meeting";
import { recordPeople } from "./record-people";
import { recordTaskResults } from "./record-task-results";

/** Ten thousand people with their log rows take about a minute on a small machine. */
const BUDGET = 300_000;

export type RecordedImport = { draftId: string; recorded: boolean; changed: number };

/**
 * Writes everything that is left of a draft in one transaction, or nothing. The facts are judged again first: when any line now stands
 * differently, the new judgement is kept for the person to see and nothing is written.
 */
export async function recordImport(ctx: CommandContext, raw: unknown): Promise<RecordedImport> {
  const input = draftVersionSchema.parse(raw);
  return runCommand(
    ctx,
    "imports.record",
    input,
    async (tx, inner) => {
      const draft = await lockDraft(tx, inner.actor, input);
      if (draft.kind === "people") await lockPlaces(tx, draft);
      if (draft.meetingId !== null) await lockMeeting(tx, inner.actor, draft.meetingId);
      const { verdict, changed } = await recheckDraft(tx, inner, draft);
      if (changed > 0) return { draftId: draft.id, recorded: false, changed };
      refuseUnready(verdict);
      const lines = await recordAll(tx, inner, draft.kind, verdict);
      await closeDraft(tx, inner, draft, verdict, lines);
      return { draftId: draft.id, recorded: true, changed: 0 };
    },
    { timeout: BUDGET },
  );
}

async function recordAll(
  tx: Tx,
  ctx: CommandContext & { tx: Tx },
  kind: ImportKind,
  verdict: DraftVerdict,
): Promise<string[]> {
  if (kind === "taskResults") return recordTaskResults(ctx, verdict.results);
  if (verdict.meeting === null) return recordPeople(tx, ctx, [...verdict.people.values()]);
  const { meeting, plan } = verdict.meeting;
  return recordMeeting(tx, ctx, meeting.facts, plan, meeting.view.status === "reviewing");
}

/** Two files about one unit, or a file and a hand, wait for each other: the cells are locked as adding a person locks them. */
async function lockPlaces(tx: Tx, draft: LockedDraft): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM unit WHERE path LIKE ${`${draft.unit.path}%`} AND (id = ${draft.unit.id}::uuid OR kind IN ('cell', 'grassrootsCell'))
    ORDER BY id FOR NO KEY UPDATE`;
}

function refuseUnready(verdict: DraftVerdict): void {
  const ofLines = verdict.rows.filter(({ outcome }) => outcome === "problem" || outcome === "question").length;
  const open = ofLines + verdict.problems.length;
  refuseIf(open > 0, "import.hasProblems", { params: { count: open } });
  refuseIf(
    verdict.rows.every(({ outcome }) => outcome === "same"),
    "import.nothingToDo",
  );
}

async function closeDraft(
  tx: Tx,
  ctx: CommandContext,
  draft: LockedDraft,
  verdict: DraftVerdict,
  written: readonly string[],
): Promise<void> {
  const excluded = await tx.importRow.count({ where: { draftId: draft.id, excluded: true } });
  const same = verdict.rows.filter(({ outcome }) => outcome === "same").length;
  const lines = [
    ...written,
    ...(same > 0 ? [`Không thay đổi: ${formatCount(same)} dòng đã có đúng như vậy`] : []),
    ...(excluded > 0 ? [`Đã loại, không ghi: ${formatCount(excluded)} dòng`] : []),
  ];
  await tx.importDraft.update({
    where: { id: draft.id },
    data: {
      status: "recorded",
      recordedAt: ctx.now,
      receipt: { lines, recordedBy: ctx.actor.name },
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await recordAudit(tx, ctx, {
    event: "import.recorded",
    unit: draft.unit,
    subjectType: "importDraft",
    subjectId: draft.id,
    summary: `Ghi từ tệp “${draft.fileName}” (${IMPORT_KIND_NAMES[draft.kind].toLowerCase()}): ${lines.join("; ")}`,
  });
}
