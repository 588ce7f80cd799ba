import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDateTime, formatTime } from "../../core/format";
import { oneBatch, type SheetValue, type StreamedSheet } from "../../core/sheet";
import { seasonHeading } from "../../cycles/queries/open-cycle";
import { type DossierState, gapSentence } from "../rules";
import { type DossierFilters, type DossierRow, findLowerDossiers } from "./list-dossiers";

/** The dossiers of the units directly below that the list shows on all its pages; at most some hundred. */
export async function exportLowerDossiers(
  actor: Actor,
  now: Date,
  unit: { id: string; name: string },
  filters: DossierFilters,
  stateNames: Record<DossierState, string>,
): Promise<StreamedSheet> {
  const rows = await findLowerDossiers(actor, now, unit.id, filters);
  return {
    heading: [`Hồ sơ của đơn vị cấp dưới – ${unit.name}`, await seasonHeading(actor), `Lúc ${formatDateTime(now)}`],
    columns: [
      { header: "Đơn vị", kind: "text" },
      { header: "Trạng thái", kind: "text" },
      { header: "Còn thiếu", kind: "text" },
      { header: "Ngày cuối", kind: "day" },
      { header: "Ngày gửi", kind: "day" },
      { header: "Giờ gửi", kind: "text" },
      { header: "So với hạn", kind: "text" },
      { header: "Mã tra cứu", kind: "text" },
    ],
    batches: oneBatch(rows.map((row) => lineOf(row, stateNames))),
  };
}

function lineOf(row: DossierRow, stateNames: Record<DossierState, string>): SheetValue[] {
  const isOpen = row.state === "preparing" || row.state === "waiting" || row.state === "returned";
  return [
    row.unitName,
    stateNames[row.state],
    isOpen ? row.gaps.map(gapSentence).join("; ") || null : null,
    row.dueOn,
    row.submittedAt ? dayOf(row.submittedAt) : null,
    row.submittedAt ? formatTime(row.submittedAt) : null,
    row.submittedAt ? (row.isLate ? "sau hạn" : "đúng hạn") : row.isOverdue ? "quá hạn, chưa gửi" : null,
    row.reference,
  ];
}
