import { type AuditEntry, recordAudit } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import type { ActContext } from "../../core/context";
import type { Tx } from "../../db/client";
import { entryBasis } from "../policy";

type MeetingEntry = Omit<AuditEntry, "unit" | "subjectType" | "subjectId" | "onPaper"> &
  Partial<Pick<AuditEntry, "subjectType" | "subjectId">>;

/** One log row of a meeting: on whose behalf it was typed stands in it. Never texts of criticism. */
export async function auditMeeting(
  tx: Tx,
  ctx: ActContext,
  meeting: { id: string; unit: PlacedUnit },
  entry: MeetingEntry,
): Promise<void> {
  const basis = entryBasis(ctx.actor, meeting.unit);
  const summary = basis.standsInFor ? `${entry.summary} (làm thay: ${basis.standsInFor})` : entry.summary;
  await recordAudit(tx, ctx, {
    subjectType: "meeting",
    subjectId: meeting.id,
    ...entry,
    summary: basis.onPaper ? `${summary} – theo bản giấy đã ký` : summary,
    unit: meeting.unit,
    onPaper: basis.onPaper,
  });
}
