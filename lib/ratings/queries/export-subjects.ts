import type { Actor } from "../../core/actor";
import { formatDateTime } from "../../core/format";
import { oneBatch, type SheetColumn, type SheetValue, type StreamedSheet } from "../../core/sheet";
import { findShownCycle, seasonHeading } from "../../cycles/queries/open-cycle";
import { packsInForce } from "../../cycles/queries/pack-in-force";
import { read } from "../../db/read";
import { describeLevel, type Level } from "../../regulations/levels";
import { TRACK_NAMES } from "../rules";
import type { PointBasis } from "../rules/point-basis";
import { type PointTable, pointTable } from "../rules/point-columns";
import { findListedSubjects, type SubjectFilters, type SubjectListRow } from "./list-subjects";
import { loadPointBases, scoresPoints } from "./point-basis";
import { loadWhys } from "./subject-whys";
import { whySheet } from "./why-sheet";

type Row = SubjectListRow & { points: PointBasis | null };

/**
 * The list of ratings as it stands on all its pages, with the points of each in a season that scores by points. The proposing side sees
 * neither appraisal nor points of the level above it. A fixed number of statements; the second sheet, which unfolds each level, asks for
 * its explanations a hundred at a time, as they are written.
 */
export async function exportRatings(
  actor: Actor,
  unit: { id: string; name: string },
  filters: SubjectFilters,
  now: Date,
): Promise<StreamedSheet> {
  const showsDeciding = filters.scope === "decide";
  const { rows, isScored } = await read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], isScored: false };
    const season = { packOf: await packsInForce(db, cycle), year: cycle.year };
    const isScored = scoresPoints(season);
    const listed = await findListedSubjects(db, actor, { cycleId: cycle.id, unitId: unit.id, isScored }, filters);
    const ids = listed.map(({ id }) => id);
    const points = await loadPointBases(db, actor, season, ids);
    return {
      rows: listed.map((row): Row => ({ ...row, points: points.get(row.id) ?? null })),
      isScored,
    };
  });
  const table = isScored ? pointTable({ showsCompetent: showsDeciding }) : null;
  const columns = COLUMNS.filter(({ ofDecidingSide }) => showsDeciding || !ofDecidingSide);
  return {
    heading: [`Xếp loại chất lượng – ${unit.name}`, await seasonHeading(actor), `Lúc ${formatDateTime(now)}`],
    columns: [...columns.map(({ header, kind }) => ({ header, kind })), ...(table?.columns ?? [])],
    batches: oneBatch(rows.map((row) => lineOf(row, columns, table))),
    more: [
      whySheet(
        rows.map(({ id }) => id),
        (ids) => read(actor, (db) => loadWhys(db, actor, ids, { side: showsDeciding ? "reader" : "own" })),
      ),
    ],
  };
}

type Column = SheetColumn & { value: (row: Row) => SheetValue; ofDecidingSide?: true };

const nameOf = (level: Level | null) => (level === null ? null : describeLevel(level).name);

const COLUMNS: readonly Column[] = [
  { header: "Đối tượng", kind: "text", value: (row) => row.name },
  { header: "Chức danh", kind: "text", value: (row) => row.title },
  { header: "Xếp loại", kind: "text", value: (row) => TRACK_NAMES[row.track] },
  { header: "Nơi kiểm điểm", kind: "text", value: (row) => row.homeUnit },
  { header: "Nhóm tương đồng", kind: "text", value: (row) => row.groupName },
  { header: "Tự nhận", kind: "text", value: (row) => nameOf(row.selfLevel) },
  { header: "Bỏ phiếu", kind: "text", value: (row) => nameOf(row.voteLevel) },
  { header: "Cấp ủy đề nghị", kind: "text", value: (row) => nameOf(row.proposalLevel) },
  { header: "Thẩm định", kind: "text", value: (row) => nameOf(row.appraisalLevel), ofDecidingSide: true },
  { header: "Quyết định", kind: "text", value: (row) => nameOf(row.decidedLevel) },
];

function lineOf(row: Row, columns: readonly Column[], table: PointTable | null): SheetValue[] {
  return [...columns.map(({ value }) => value(row)), ...(table?.cellsOf(row.points) ?? [])];
}
