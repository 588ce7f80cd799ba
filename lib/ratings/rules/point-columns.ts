import { formatDay } from "../../core/format";
import type { SheetColumn, SheetValue } from "../../core/sheet";
import { describeLevel } from "../../regulations/levels";
import type { PointBasis, PointSource, ScorerPoints } from "./point-basis";
import { SCORER_NAMES } from "./point-sheets";

type PointColumn = SheetColumn & {
  value: (basis: PointBasis) => SheetValue;
  /** Says something of what the competent level scored. */
  ofCompetent?: true;
};

const counted = ({ scorers }: PointBasis) => scorers[0];
const competent = ({ scorers }: PointBasis) => scorers.find(({ scorer }) => scorer === "competent");
const own = ({ scorers }: PointBasis) => scorers.find(({ scorer }) => scorer !== "competent");

function sums(name: string, of: (basis: PointBasis) => ScorerPoints | undefined): PointColumn[] {
  return [
    { header: `${name}: tổng`, kind: "points", value: (basis) => of(basis)?.total ?? null },
    { header: `${name}: tiêu chí chung`, kind: "points", value: (basis) => of(basis)?.general ?? null },
    { header: `${name}: kết quả nhiệm vụ`, kind: "points", value: (basis) => of(basis)?.result ?? null },
  ];
}

const COLUMNS: readonly PointColumn[] = [
  { header: "Điểm được dùng", kind: "points", value: (basis) => counted(basis)?.total ?? null },
  { header: "Điểm của ai", kind: "text", value: (basis) => countedName(basis) },
  ...sums("Điểm tự chấm", own),
  ...sums("Điểm cấp có thẩm quyền", competent).map((column) => ({ ...column, ofCompetent: true as const })),
  { header: "Chênh lệch với tự chấm", kind: "points", value: (basis) => basis.difference, ofCompetent: true },
  {
    header: "Căn cứ chấm của cấp có thẩm quyền",
    kind: "text",
    value: (basis) => sourceText(competent(basis)?.source ?? null),
    ofCompetent: true,
  },
  {
    header: "Mức theo khung điểm",
    kind: "text",
    value: ({ band }) => (band === null ? null : describeLevel(band).name),
  },
  { header: "Đối chiếu theo quy định", kind: "text", value: (basis) => levelText(basis) },
  {
    header: "Điều khoản của mức, cách dùng điểm",
    kind: "text",
    value: ({ citations }) => citations.join("; ") || null,
  },
];

export type PointTable = {
  columns: readonly SheetColumn[];
  /** The cells of one subject; empty cells where it has no points. */
  cellsOf: (basis: PointBasis | null) => SheetValue[];
};

/** The columns of points in a table of many subjects; none of the competent level's where the reader is below it. */
export function pointTable({ showsCompetent }: { showsCompetent: boolean }): PointTable {
  const shown = COLUMNS.filter(({ ofCompetent }) => showsCompetent || !ofCompetent);
  return {
    columns: shown.map(({ header, kind }) => ({ header, kind })),
    cellsOf: (basis) => shown.map(({ value }) => (basis === null ? null : value(basis))),
  };
}

/** Whose points count, in words; null while nobody has scored. */
export function countedName(basis: PointBasis): string | null {
  const first = counted(basis);
  return first ? SCORER_NAMES[first.scorer] : null;
}

/** "Hoàn thành tốt nhiệm vụ", or why the rules give no level. */
export function levelText({ level, gaps }: PointBasis): string | null {
  return level === null ? gaps.join("; ") || null : describeLevel(level).name;
}

/** "Biên bản 5-BB/ĐU, ngày 09/12/2025; chấm theo sản phẩm". */
export function sourceText(source: PointSource | null): string | null {
  if (source === null) return null;
  const { document, documentOn, note } = source;
  const named = [document, documentOn ? `ngày ${formatDay(documentOn)}` : null].filter(Boolean).join(", ");
  return [named, note].filter(Boolean).join("; ") || null;
}
