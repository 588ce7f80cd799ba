import type { Actor } from "../../core/actor";
import { formatDateTime, formatDay } from "../../core/format";
import { oneBatch, type SheetValue, type StreamedSheet } from "../../core/sheet";
import { describeLevel, type Level } from "../../regulations/levels";
import { TRACK_NAMES } from "../rules";
import { type PointTable, pointTable } from "../rules/point-columns";
import { placeText } from "../rules/why-rows";
import { getList, type ListItemRow } from "./get-list";
import { listWhys, whySheet } from "./why-sheet";

const nameOf = (level: Level | null) => (level === null ? null : describeLevel(level).name);

/** A list as it goes to the deciding body, every subject with its points where the season scores by points; a second sheet unfolds each. */
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
      { header: "Đơn vị", kind: "text" },
      { header: "Xếp loại", kind: "text" },
      { header: "Được đề nghị", kind: "text" },
      { header: "Thẩm định", kind: "text" },
      { header: "Mức trình", kind: "text" },
      { header: "Lý do", kind: "text" },
      ...(table?.columns ?? []),
    ],
    batches: oneBatch(list.items.map((item) => lineOf(item, table))),
    more: [
      whySheet(
        list.items.map(({ subjectId }) => subjectId),
        (ids) => listWhys(actor, list, ids),
      ),
    ],
  };
}

function lineOf(item: ListItemRow, table: PointTable | null): SheetValue[] {
  return [
    item.name,
    item.title,
    placeText(item.unit, item.unitAbove),
    TRACK_NAMES[item.track],
    nameOf(item.proposed),
    nameOf(item.appraisal),
    nameOf(item.level),
    item.reason,
    ...(table?.cellsOf(item.points) ?? []),
  ];
}
