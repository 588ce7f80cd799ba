import type { Actor } from "../../core/actor";
import { formatDateTime } from "../../core/format";
import { oneBatch, type SheetValue, type StreamedSheet } from "../../core/sheet";
import { formatCitation } from "../../regulations/citation";
import { describeLevel, type Level } from "../../regulations/levels";
import { type PointTable, pointTable } from "../rules/point-columns";
import { type Candidate, type GroupDetail, getGroup } from "./get-group";
import { explainedGroup, groupWhys } from "./group-whys";
import { whySheet } from "./why-sheet";

const nameOf = (level: Level | null) => (level === null ? null : describeLevel(level).name);

/** How the places for excellent of one group were reckoned, and those among whom is chosen with their points; a second sheet unfolds both. */
export async function exportGroup(actor: Actor, groupId: string, now: Date): Promise<StreamedSheet> {
  const group = await getGroup(actor, groupId);
  const table = group.isScored ? pointTable({ showsCompetent: true }) : null;
  return {
    heading: [...capLines(group), `Lúc ${formatDateTime(now)}`],
    columns: [
      { header: "Đối tượng", kind: "text" },
      { header: "Chức danh", kind: "text" },
      { header: "Nơi kiểm điểm", kind: "text" },
      { header: "Tự nhận", kind: "text" },
      { header: "Phiếu xuất sắc", kind: "count" },
      { header: "Phiếu hợp lệ", kind: "count" },
      { header: "Bỏ phiếu", kind: "text" },
      { header: "Cấp ủy đề nghị", kind: "text" },
      { header: "Thẩm định", kind: "text" },
      { header: "Mức trình", kind: "text" },
      { header: "Quyết định", kind: "text" },
      { header: "Lưu ý, điều khoản", kind: "text" },
      ...(table?.columns ?? []),
    ],
    batches: oneBatch(group.candidates.map((row) => lineOf(row, table))),
    more: [
      whySheet(
        group.candidates.map(({ id }) => id),
        (ids) => groupWhys(actor, group, ids),
        explainedGroup(group),
      ),
    ],
  };
}

/** The numbers, the arithmetic and the clause of the cap, one line each. */
function capLines({ standing, decidingUnit, year, cap, shareText }: GroupDetail): string[] {
  const { explanation } = cap;
  return [
    `Nhóm “${standing.name}” – ${decidingUnit.name}, năm ${year}`,
    `Tỷ lệ tối đa ${shareText}`,
    ...explanation.inputs.map(({ label, shown }) => `${label}: ${shown}`),
    ...explanation.arithmetic,
    `${explanation.rule} – ${formatCitation(explanation.citation)}`,
  ];
}

function lineOf(row: Candidate, table: PointTable | null): SheetValue[] {
  return [
    row.name,
    row.title,
    row.homeUnit,
    nameOf(row.selfLevel),
    row.votes?.excellent ?? null,
    row.votes?.valid ?? null,
    nameOf(row.voteLevel),
    nameOf(row.proposalLevel),
    nameOf(row.appraisalLevel),
    nameOf(row.listedLevel),
    nameOf(row.decidedLevel),
    row.notes.map(({ text, citation }) => `${text} (${citation})`).join("; ") || null,
    ...(table?.cellsOf(row.points) ?? []),
  ];
}
