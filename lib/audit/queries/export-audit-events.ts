import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDateTime, formatTime } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { type AuditFilter, auditRows, auditWhere, type StoredRow, toAuditRow } from "./list-audit-events";

/** The rows of the log that the list shows on all its pages, newest first. */
export function exportAuditEvents(actor: Actor, filter: AuditFilter, now: Date): StreamedSheet {
  const rows = streamRows<StoredRow>(actor, auditRows(auditWhere(actor, filter)));
  return {
    heading: ["Nhật ký", `Xuất lúc ${formatDateTime(now)}`],
    columns: [
      { header: "Ngày", kind: "day" },
      { header: "Giờ", kind: "text" },
      { header: "Việc", kind: "text" },
      { header: "Nội dung", kind: "text" },
      { header: "Đơn vị", kind: "text" },
      { header: "Người thực hiện", kind: "text" },
      { header: "Vai trò", kind: "text" },
      { header: "Theo bản giấy", kind: "text" },
      { header: "Thay đổi", kind: "text" },
    ],
    batches: mapBatches(rows, lineOf),
  };
}

function lineOf(stored: StoredRow): SheetValue[] {
  const row = toAuditRow(stored);
  const happenedAt = new Date(row.happenedAt);
  const changes = row.changes.map(({ label, before, after }) => `${label}: ${before ?? "–"} → ${after ?? "–"}`);
  return [
    dayOf(happenedAt),
    formatTime(happenedAt),
    row.eventLabel,
    row.summary,
    row.unit?.name ?? null,
    row.actorName,
    row.actorRole,
    row.onPaper ? "có" : null,
    changes.join("; ") || null,
  ];
}
