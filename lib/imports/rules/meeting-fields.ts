import type { Choice } from "./cell-values";
import type { Field } from "./table";

/** The results of a meeting: who was there, what was concluded, how the papers fell. Every line is one that the application laid out. */

const PRESENCE: readonly Choice[] = [
  { value: "present", label: "Có mặt", also: ["x", "có"] },
  { value: "absent", label: "Vắng mặt", also: ["vắng", "v", "không"] },
];

const DUTIES: readonly Choice[] = [
  { value: "chair", label: "Chủ trì" },
  { value: "recorder", label: "Thư ký" },
];

const ROW_ID = { key: "id", heading: "Mã dòng", read: "id", width: 12, locked: true, hidden: true } as const;

export const ATTENDANCE_FIELDS = [
  ROW_ID,
  { key: "name", heading: "Họ và tên", read: "text", width: 28, locked: true, maximum: 300 },
  { key: "post", heading: "Chức vụ, tư cách", read: "text", width: 34, locked: true, maximum: 500 },
  { key: "presence", heading: "Có mặt hay vắng", read: PRESENCE, width: 14, required: true },
  { key: "reason", heading: "Lý do vắng", read: "prose", width: 32, maximum: 300 },
  { key: "duty", heading: "Nhiệm vụ tại hội nghị", read: DUTIES, width: 16 },
] as const satisfies readonly Field[];

export const ITEM_FIELDS = [
  ROW_ID,
  { key: "name", heading: "Đối tượng kiểm điểm", read: "text", width: 30, locked: true, maximum: 300 },
  { key: "ballot", heading: "Bỏ phiếu ở", read: "text", width: 24, locked: true, maximum: 300 },
  { key: "conclusion", heading: "Kết luận của chủ trì", read: "prose", width: 60, maximum: 4000 },
  { key: "excellent", heading: "Hoàn thành xuất sắc nhiệm vụ", read: "count", width: 13 },
  { key: "good", heading: "Hoàn thành tốt nhiệm vụ", read: "count", width: 13 },
  { key: "fair", heading: "Hoàn thành nhiệm vụ", read: "count", width: 13 },
  { key: "failed", heading: "Không hoàn thành nhiệm vụ", read: "count", width: 13 },
  { key: "blank", heading: "Để trống dòng này", read: "count", width: 13 },
] as const satisfies readonly Field[];

export const BALLOT_FIELDS = [
  ROW_ID,
  { key: "name", heading: "Cuộc bỏ phiếu về", read: "text", width: 34, locked: true, maximum: 300 },
  { key: "issued", heading: "Số phiếu phát ra", read: "count", width: 12 },
  { key: "returned", heading: "Số phiếu thu về", read: "count", width: 12 },
  { key: "lost", heading: "Số phiếu thất lạc", read: "count", width: 12 },
  { key: "valid", heading: "Số phiếu hợp lệ", read: "count", width: 12 },
  { key: "invalid", heading: "Số phiếu không hợp lệ", read: "count", width: 12 },
  { key: "tellers", heading: "Ban kiểm phiếu", read: "prose", width: 40, maximum: 500 },
] as const satisfies readonly Field[];

export const MEETING_SHEETS = {
  attendance: "Điểm danh",
  items: "Kết luận và số phiếu",
  ballots: "Kiểm phiếu",
} as const;

export const COUNT_KEYS = ["excellent", "good", "fair", "failed", "blank"] as const;
export const PAPER_KEYS = ["issued", "returned", "lost", "valid", "invalid"] as const;

export function meetingHeading(key: string): string {
  const fields: readonly Field[] = [...ATTENDANCE_FIELDS, ...ITEM_FIELDS, ...BALLOT_FIELDS];
  return fields.find((field) => field.key === key)?.heading ?? key;
}

export const MEETING_NOTES: readonly string[] = [
  "Cách điền kết quả hội nghị đã họp",
  "Tệp này dành cho đúng một hội nghị. Không thêm, xóa hay đổi thứ tự dòng; chỉ điền các ô trắng.",
  "“Điểm danh”: mỗi người ghi Có mặt hoặc Vắng mặt; người vắng ghi lý do. Ghi Chủ trì cho một người, Thư ký cho một người.",
  "“Kết luận và số phiếu”: ghi kết luận của chủ trì và số phiếu từng mức của từng đối tượng. Người vắng mặt chuyển kiểm điểm bổ sung: để trống cả dòng.",
  "Một đối tượng có hai dòng (xếp loại cán bộ và xếp loại đảng viên): kết luận ghi ở dòng đầu.",
  "“Kiểm phiếu”: phát ra = thu về + thất lạc; thu về = hợp lệ + không hợp lệ; tổng các mức của mỗi đối tượng bằng số phiếu hợp lệ. Biểu quyết giơ tay: chỉ ghi số người biểu quyết vào cột phát ra.",
  "Nếu sau khi tải mẫu này hội nghị có thay đổi (lịch, thành phần, mục kiểm điểm), tệp không còn dùng được: tải mẫu mới.",
  "Sau khi gửi tệp, hệ thống chỉ kiểm tra và cho xem từng dòng; chưa ghi gì cho đến khi bấm “Ghi vào hệ thống”.",
];
