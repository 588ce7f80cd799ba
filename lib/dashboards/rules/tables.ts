import { formatDateTime, formatDay } from "../../core/format";
import type { Sheet, SheetColumn, SheetValue } from "../../core/sheet";
import { trackName } from "../../progress/rules";
import { describeLevel } from "../../regulations/levels";
import type { Dashboard, DashboardRow, UnitNames } from "../dto";
import type { NameRow } from "../queries/names";
import { causeTexts, type Standing } from "./standing";

/** One column, said once for the screen, the paper and the spreadsheet. */
export type TableColumn<Row> = SheetColumn & { key: string; value: (row: Row) => SheetValue };

export const STANDING_WORDS: Record<Standing, string> = {
  onTime: "đúng tiến độ",
  doneLate: "xong, có muộn",
  dueSoon: "sắp đến hạn",
  late: "chậm",
  notStarted: "chưa bắt đầu",
};

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

const UNIT: TableColumn<DashboardRow> = {
  key: "unit",
  header: "Đơn vị",
  kind: "text",
  value: (row) => (row.note === null ? row.name : `${row.name} (${row.note})`),
};

/** The five numbers, in the one order in which they stand everywhere. */
const FIVE: readonly TableColumn<DashboardRow>[] = [
  { key: "required", header: "Phải kiểm điểm", kind: "count", value: ({ numbers }) => numbers.required },
  { key: "reviewed", header: "Đã kiểm điểm", kind: "count", value: ({ numbers }) => numbers.reviewed },
  { key: "share", header: "Tỷ lệ", kind: "share", value: ({ numbers }) => share(numbers.reviewed, numbers.required) },
  { key: "onTime", header: "Đúng hạn", kind: "count", value: ({ numbers }) => numbers.onTime },
  {
    key: "onTimeShare",
    header: "Tỷ lệ đúng hạn",
    kind: "share",
    value: ({ numbers }) => share(numbers.onTime, numbers.reviewed),
  },
];

const PLAN_DAY: TableColumn<DashboardRow> = {
  key: "planDay",
  header: "Hạn của đơn vị",
  kind: "day",
  value: (row) => row.planDay,
};

const CAUSES: TableColumn<DashboardRow> = {
  key: "causes",
  header: "Nguyên nhân",
  kind: "text",
  value: (row) => row.causes && (causeTexts(row.causes).join("; ") || "chưa rõ, xin hỏi đơn vị"),
};

/** One level down. */
export const CHILD_COLUMNS: readonly TableColumn<DashboardRow>[] = [
  UNIT,
  ...FIVE,
  PLAN_DAY,
  { key: "standing", header: "Tiến độ", kind: "text", value: (row) => STANDING_WORDS[row.standing] },
];

/** Behind the unit's own plan. */
export const BEHIND_PLAN_COLUMNS: readonly TableColumn<DashboardRow>[] = [
  UNIT,
  ...FIVE,
  { key: "overdue", header: "Chậm kế hoạch", kind: "count", value: ({ numbers }) => numbers.overdue },
  CAUSES,
];

/** Past the province's day: another thing than being behind one's own plan. */
export const PAST_PROVINCE_COLUMNS: readonly TableColumn<DashboardRow>[] = [
  UNIT,
  ...FIVE,
  { key: "pastProvince", header: "Quá hạn của tỉnh", kind: "count", value: ({ numbers }) => numbers.pastProvinceDay },
  CAUSES,
];

export const TABLES = ["children", "behindPlan", "pastProvince", "names"] as const;
export type TableName = (typeof TABLES)[number];

export function rowsBehindPlan(rows: readonly DashboardRow[]): DashboardRow[] {
  return rows.filter((row) => row.numbers.overdue > 0).toSorted((a, b) => b.numbers.overdue - a.numbers.overdue);
}

export function rowsPastProvince(rows: readonly DashboardRow[]): DashboardRow[] {
  return rows
    .filter((row) => row.numbers.pastProvinceDay > 0)
    .toSorted((a, b) => b.numbers.pastProvinceDay - a.numbers.pastProvinceDay);
}

const UNIT_TABLES = {
  children: { title: "Đơn vị trực thuộc", columns: CHILD_COLUMNS, rows: (rows: readonly DashboardRow[]) => rows },
  behindPlan: { title: "Chậm so với kế hoạch của đơn vị", columns: BEHIND_PLAN_COLUMNS, rows: rowsBehindPlan },
  pastProvince: { title: "Quá hạn của tỉnh", columns: PAST_PROVINCE_COLUMNS, rows: rowsPastProvince },
} as const;

/** What the row of a person, body or organisation says about its review. */
function reviewWords(row: NameRow): string {
  if (!row.required) return row.reason;
  if (row.reviewedOn) return row.dueOn && row.reviewedOn > row.dueOn ? "đã kiểm điểm, muộn" : "đã kiểm điểm";
  if (row.status === "absent") return "vắng, chờ kiểm điểm bổ sung";
  if (row.meetingAt) return `có lịch ${formatDateTime(row.meetingAt)}`;
  return "chưa có lịch";
}

export const NAME_COLUMNS: readonly TableColumn<NameRow>[] = [
  { key: "name", header: "Họ tên, tên gọi", kind: "text", value: (row) => row.name },
  { key: "title", header: "Chức vụ", kind: "text", value: (row) => row.title },
  { key: "due", header: "Hạn", kind: "day", value: (row) => (row.required ? row.dueOn : null) },
  { key: "reviewed", header: "Ngày kiểm điểm", kind: "day", value: (row) => row.reviewedOn },
  { key: "state", header: "Tình trạng", kind: "text", value: reviewWords },
  {
    key: "level",
    header: "Mức đã quyết định",
    kind: "text",
    value: (row) => (row.decidedLevel ? describeLevel(row.decidedLevel).name : null),
  },
];

function headingOf(
  title: string,
  of: { unit: { name: string }; year: number; track: UnitNames["track"]; asOf: Date; until: string | null },
): string[] {
  return [
    `${title} – ${trackName(of.track)}`,
    `${of.unit.name}, năm ${of.year}`,
    of.until ? `Số liệu tính đến hết ngày ${formatDay(of.until)}` : `Số liệu lúc ${formatDateTime(of.asOf)}`,
  ];
}

function sheetOf<Row>(heading: string[], columns: readonly TableColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    heading,
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}

/** The visible table of units as a sheet: the same columns, the same rows. */
export function sheetOfUnits(dashboard: Dashboard, table: Exclude<TableName, "names">): Sheet {
  const { title, columns, rows } = UNIT_TABLES[table];
  const heading = headingOf(title, dashboard);
  if (dashboard.treeDay) {
    const then = `Theo tổ chức tại thời điểm ${formatDay(dashboard.treeDay)}`;
    heading.push(dashboard.structure === "then" ? then : "Theo tổ chức hiện nay");
  }
  return sheetOf(heading, columns, rows(dashboard.rows));
}

export function sheetOfNames(data: UnitNames): Sheet {
  return sheetOf(headingOf("Danh sách", data), NAME_COLUMNS, data.names.rows);
}
