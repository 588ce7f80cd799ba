import { BASIC_TARGETS, OUTCOME_NAMES, TARGET_NAMES, TARGET_OUTCOMES } from "../../task-results/rules";
import type { Choice } from "./cell-values";
import type { Field } from "./table";

/** Task results of those reviewed in a unit: every line is one that the application laid out, figures and their source are filled in. */

const OUTCOMES: readonly Choice[] = TARGET_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }));

export const TASK_RESULT_FIELDS = [
  { key: "subject", heading: "Mã dòng", read: "id", width: 12, locked: true, hidden: true },
  { key: "replaces", heading: "Mã số liệu đang có", read: "id", width: 12, locked: true, hidden: true },
  { key: "name", heading: "Đối tượng", read: "text", width: 34, locked: true, maximum: 300 },
  { key: "post", heading: "Chức vụ, loại đối tượng", read: "text", width: 34, locked: true, maximum: 500 },
  { key: "assigned", heading: "Số nhiệm vụ được giao", read: "count", width: 12 },
  { key: "done", heading: "Số hoàn thành", read: "count", width: 12 },
  { key: "doneLate", heading: "Trong đó chậm tiến độ", read: "count", width: 12 },
  { key: "aboveRequirement", heading: "Trong đó vượt yêu cầu", read: "count", width: 12 },
  { key: "mainTargets", heading: "Chỉ tiêu, nhiệm vụ chủ yếu", read: OUTCOMES, width: 16 },
  ...BASIC_TARGETS.map((key) => ({ key, heading: TARGET_NAMES[key], read: OUTCOMES, width: 16 })),
  { key: "forceMajeure", heading: "Lý do bất khả kháng", read: "prose", width: 32, maximum: 2000 },
  { key: "sourceDocument", heading: "Văn bản nêu số liệu", read: "prose", width: 32, maximum: 300 },
  { key: "sourceOn", heading: "Ngày văn bản", read: "day", width: 13 },
  { key: "reason", heading: "Lý do thay số liệu đã nhập", read: "prose", width: 32, maximum: 1000 },
] as const satisfies readonly Field[];

export const COUNT_FIELDS = ["assigned", "done", "doneLate", "aboveRequirement"] as const;

export function taskResultHeading(key: string): string {
  return TASK_RESULT_FIELDS.find((field) => field.key === key)?.heading ?? key;
}

export const TASK_RESULT_NOTES: readonly string[] = [
  "Cách điền kết quả thực hiện nhiệm vụ",
  "Tệp này dành cho đúng một đơn vị trong đợt kiểm điểm đang mở. Không thêm, xóa hay đổi thứ tự dòng; chỉ điền các ô trắng.",
  "Dòng nào chưa có số liệu thì để trống cả dòng: dòng ấy không được ghi.",
  "Đã điền một dòng thì phải đủ bốn con số (không có thì ghi 0), văn bản nêu số liệu và ngày của văn bản.",
  "Hoàn thành không lớn hơn được giao; chậm tiến độ và vượt yêu cầu không lớn hơn hoàn thành.",
  "Năm chỉ tiêu cơ bản (tăng trưởng, thu ngân sách, giải ngân vốn đầu tư công, thu nhập, giảm nghèo) chỉ ghi cho tổ chức, tập thể.",
  "Dòng đã có sẵn số liệu: giữ nguyên thì không ghi gì; thay số liệu thì ghi lý do, bản cũ vẫn được giữ.",
  "Sau khi gửi tệp, hệ thống chỉ kiểm tra và cho xem từng dòng; chưa ghi gì cho đến khi bấm “Ghi vào hệ thống”.",
];
