import { formatCount, formatDateTime, formatDay } from "../core/format";

/** The stored sides of a change as lines an auditor reads: Vietnamese labels, days and levels in words. */
export type ReadableChange = { key: string; label: string; before: string | null; after: string | null };

const LABELS: Record<string, string> = {
  absent: "Vắng mặt",
  added: "Thêm",
  admittedOn: "Ngày kết nạp",
  birthDate: "Ngày sinh",
  bound: "Cách tính hạn",
  capacity: "Tư cách dự họp",
  cardNumber: "Số thẻ đảng viên",
  cell: "Chi bộ",
  clearerUnitId: "Nơi tháo gỡ",
  collective: "Tập thể",
  concludedOn: "Ngày kết luận",
  confirmedBase: "Cách tính mẫu số",
  deadlines: "Các mốc thời hạn",
  detail: "Chi tiết",
  document: "Văn bản",
  documentOn: "Ngày văn bản",
  documentNumber: "Số văn bản",
  dueOn: "Thời hạn",
  ended: "Thôi",
  factId: "Bản ghi",
  form: "Hình thức",
  fullName: "Họ và tên",
  gender: "Giới tính",
  happenedOn: "Ngày thực hiện",
  hasObstacle: "Có vướng mắc",
  headId: "Cụm trưởng",
  inForce: "Đang áp dụng",
  isGraded: "Có chấm mức",
  isLate: "Quá hạn",
  isOfficial: "Cán bộ, công chức, viên chức",
  issuer: "Cơ quan kết luận",
  issuedOn: "Ngày ban hành",
  items: "Số mục",
  key: "Tham số",
  kind: "Loại",
  level: "Mức",
  levels: "Các mức",
  listed: "Số trong danh sách",
  lowVotes: "Phiếu tín nhiệm thấp",
  lowered: "Hạ mức số còn lại",
  managementLevel: "Cấp quản lý cán bộ",
  name: "Tên",
  number: "Số",
  officialOn: "Ngày chính thức",
  on: "Từ ngày",
  origin: "Nguồn",
  originYear: "Năm nêu ra",
  owner: "Trách nhiệm",
  host: "Nơi kiểm điểm",
  personId: "Người",
  place: "Địa điểm",
  pointSplit: "Bảng chia điểm",
  postponed: "Hoãn",
  present: "Có mặt",
  rank: "Hạng chức vụ",
  rated: "Số đã xếp loại",
  reason: "Lý do",
  reference: "Mã tra cứu",
  repeats: "Bỏ phiếu lại của",
  role: "Vai trò",
  rulePackId: "Bộ quy định",
  rulePackVersion: "Phiên bản bộ quy định",
  selfDiscovered: "Tự phát hiện, khắc phục",
  sheetId: "Bảng điểm",
  sharePercent: "Tỷ lệ tối đa (%)",
  standsInFor: "Thay cho",
  startsAt: "Thời gian bắt đầu",
  state: "Trạng thái",
  status: "Trạng thái",
  subjectKind: "Loại đối tượng",
  subjects: "Số đối tượng",
  taken: "Đã tiếp nhận",
  title: "Tiêu đề, chức danh",
  total: "Tổng số",
  totalVotes: "Tổng số phiếu thu về",
  unit: "Đơn vị",
  unitId: "Đơn vị",
  unitIds: "Các đơn vị",
  unresolved: "Chưa có kết quả",
  updated: "Sửa",
  validFrom: "Từ ngày",
  validTo: "Thôi từ ngày",
  value: "Giá trị",
  voters: "Số người bỏ phiếu",
  workSector: "Nơi làm việc",
  year: "Năm",
};

const VALUES: Record<string, string> = {
  absent: "vắng mặt",
  advisory: "dự, góp ý",
  before: "trước ngày",
  cell: "chi bộ",
  closed: "đã đóng",
  collective: "tập thể",
  committeeSuspended: "đình chỉ sinh hoạt cấp ủy",
  completion: "hoàn thành",
  deputy: "cấp phó",
  direct: "dự, chỉ đạo",
  directing: "dự, chỉ đạo",
  district: "cấp huyện",
  dossier: "gửi hồ sơ",
  draft: "bản nháp",
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  exclusive: "không kể HTXSNV",
  exempt: "miễn công tác và sinh hoạt đảng",
  failed: "Không hoàn thành nhiệm vụ",
  fair: "Hoàn thành nhiệm vụ",
  female: "nữ",
  fixed: "đã khắc phục",
  follow: "theo dõi",
  good: "Hoàn thành tốt nhiệm vụ",
  grassroots: "cấp cơ sở",
  head: "người đứng đầu",
  inclusive: "kể cả HTXSNV",
  inspection: "kiểm tra, giám sát",
  male: "nam",
  maternity: "nghỉ thai sản",
  notYet: "chưa khắc phục",
  official: "đảng viên chính thức",
  open: "đang mở",
  ordinary: "thành viên",
  outside: "ngoài hệ thống chính trị",
  person: "cá nhân",
  politicalSystem: "trong hệ thống chính trị",
  present: "có mặt",
  probationary: "đảng viên dự bị",
  province: "cấp tỉnh",
  received: "đã tiếp nhận",
  recorder: "thư ký",
  returned: "trả lại",
  review: "kiểm điểm",
  secretPaper: "phiếu kín",
  showOfHands: "biểu quyết giơ tay",
  sickLeave: "nghỉ ốm",
  submitted: "đã gửi",
  supervise: "giám sát",
  supervising: "giám sát",
  suspended: "đình chỉ sinh hoạt đảng",
  temporarilyExcused: "tạm miễn sinh hoạt đảng",
  temporaryActivity: "sinh hoạt tạm thời",
  through: "đến hết ngày",
  underWay: "đang khắc phục",
  verified: "cấp trên đã xác nhận",
  voting: "được bỏ phiếu",
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function valueInWords(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textInWords(value);
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === "string" && !UUID.test(item))
      ? value.map(textInWords).join("; ")
      : `${formatCount(value.length)} mục`;
  }
  return Object.entries(value)
    .map(([key, inner]) => `${labelOf(key)}: ${valueInWords(inner) ?? "trống"}`)
    .join("; ");
}

function textInWords(text: string): string {
  if (DAY.test(text)) return formatDay(text);
  if (INSTANT.test(text)) return formatDateTime(text);
  if (UUID.test(text)) return `mã ${text.slice(0, 8)}`;
  return Object.hasOwn(VALUES, text) ? (VALUES[text] ?? text) : text;
}

function labelOf(key: string): string {
  return Object.hasOwn(LABELS, key) ? (LABELS[key] ?? key) : "Nội dung khác";
}

function sideOf(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : {};
}

/** Both sides beside each other, key by key; what has neither side is left out. */
export function readableChanges(before: unknown, after: unknown): ReadableChange[] {
  const [old, next] = [sideOf(before), sideOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .map((key) => ({ key, label: labelOf(key), before: valueInWords(old[key]), after: valueInWords(next[key]) }))
    .filter((change) => change.before !== null || change.after !== null);
}
