import type { Actor } from "../../core/actor";
import { formatDateTime, formatDay } from "../../core/format";
import { oneBatch, type SheetValue, type StreamedSheet } from "../../core/sheet";
import { describeLevel, type Level } from "../../regulations/levels";
import { TRACK_NAMES } from "../rules";
import { type PointTable, pointTable } from "../rules/point-columns";
import { getList, type ListItemRow } from "./get-list";

const nameOf = (level: Level | null) => (level === null ? null : describeLevel(level).name);

/** A list as it goes to the deciding body, every subject with its points where the season scores by points. */
export async function exportList(actor: Actor, decisionId: string, now: Date): Promise<StreamedSheet> {
  const list = await getList(actor, decisionId);
  const table = list.isScored ? pointTable({ showsCompetent: true }) : null;
  const decided = list.number && list.decidedOn ? [`Quyết định ${list.number}, ngày ${formatDay(list.decidedOn)}`] : [];
  return {
    heading: [
      list.title,
      `${list.unit.name} – ${list.body}, năm ${list.year}`,
      ...decided,
      `Lúc ${formatDateTime(now)}`,
    ],
    columns: [
      { header: "Đối tượng", kind: "text" },
      { header: "Chức danh", kind: "text" },
      { header: "Xếp loại", kind: "text" },
      { header: "Được đề nghị", kind: "text" },
      { header: "Thẩm định", kind: "text" },
      { header: "Mức trình", kind: "text" },
      { header: "Lý do", kind: "text" },
      ...(table?.columns ?? []),
    ],
    batches: oneBatch(list.items.map((item) => lineOf(item, table))),
  };
}

function lineOf(item: ListItemRow, table: PointTable | null): SheetValue[] {
  return [
    item.name,
    item.title,
    TRACK_NAMES[item.track],
    nameOf(item.proposed),
    nameOf(item.appraisal),
    nameOf(item.level),
    item.reason,
    ...(table?.cellsOf(item.points) ?? []),
  ];
}
