import {
  GENDER_NAMES,
  MANAGEMENT_LEVEL_NAMES,
  PARTY_STATUS_NAMES,
  POSITION_RANK_NAMES,
  SEAT_ROLE_NAMES,
  WORK_SECTOR_NAMES,
} from "../../people/rules";
import { type Choice, YES_NO } from "./cell-values";
import type { Field } from "./table";

function choicesOf(names: Record<string, string>, also: Record<string, readonly string[]> = {}): Choice[] {
  return Object.entries(names).map(([value, label]) => ({
    value,
    label,
    ...(also[value] ? { also: also[value] } : {}),
  }));
}

const STATUSES = choicesOf(PARTY_STATUS_NAMES, { official: ["Chính thức", "CT"], probationary: ["Dự bị", "DB"] });
const SEAT_ROLES = choicesOf(SEAT_ROLE_NAMES, {
  head: ["Bí thư", "Chủ tịch", "Trưởng"],
  deputy: ["Phó Bí thư", "Phó Chủ tịch", "Phó"],
  ordinary: ["Ủy viên", "Thành viên"],
});

const SECTORS = choicesOf(WORK_SECTOR_NAMES, { politicalSystem: ["Trong"], outside: ["Ngoài"] });

/** The list of people with their seat and post, one line a person; a second seat or post stands on a further line. */
export const PEOPLE_FIELDS = [
  { key: "cell", heading: "Chi bộ", read: "text", listed: "cells", width: 32, required: true, maximum: 300 },
  { key: "fullName", heading: "Họ và tên", read: "text", width: 26, required: true, maximum: 120 },
  { key: "birthDate", heading: "Ngày sinh", read: "day", width: 13, required: true },
  { key: "gender", heading: "Giới tính", read: choicesOf(GENDER_NAMES), width: 10 },
  { key: "cardNumber", heading: "Số thẻ đảng viên", read: "card", width: 17 },
  { key: "status", heading: "Tư cách", read: STATUSES, width: 22 },
  { key: "admittedOn", heading: "Ngày kết nạp", read: "day", width: 13 },
  { key: "officialOn", heading: "Ngày công nhận chính thức", read: "day", width: 14 },
  { key: "validFrom", heading: "Sinh hoạt ở chi bộ này từ ngày", read: "day", width: 14 },
  { key: "isOfficial", heading: "Cán bộ, công chức, viên chức", read: YES_NO, width: 13 },
  { key: "workSector", heading: "Nơi làm việc", read: SECTORS, width: 24 },
  { key: "collective", heading: "Tham gia tập thể", read: "text", listed: "collectives", width: 32, maximum: 300 },
  { key: "seatRole", heading: "Vai trò trong tập thể", read: SEAT_ROLES, width: 20 },
  { key: "seatTitle", heading: "Chức danh trong tập thể", read: "text", width: 24 },
  { key: "seatFrom", heading: "Tham gia từ ngày", read: "day", width: 13 },
  { key: "workplace", heading: "Nơi giữ chức vụ", read: "text", listed: "workplaces", width: 32, maximum: 300 },
  { key: "positionTitle", heading: "Chức vụ", read: "text", width: 24 },
  { key: "positionRank", heading: "Hạng chức vụ", read: choicesOf(POSITION_RANK_NAMES), width: 24 },
  { key: "managementLevel", heading: "Cấp quản lý cán bộ", read: choicesOf(MANAGEMENT_LEVEL_NAMES), width: 24 },
  { key: "positionFrom", heading: "Giữ chức vụ từ ngày", read: "day", width: 13 },
] as const satisfies readonly Field[];

export type PeopleKey = (typeof PEOPLE_FIELDS)[number]["key"];

/** One line as it was read: days as "YYYY-MM-DD", choices by their code. */
export type PeopleData = Record<PeopleKey, string>;

export const PEOPLE_HEADINGS = Object.fromEntries(PEOPLE_FIELDS.map(({ key, heading }) => [key, heading])) as Record<
  PeopleKey,
  string
>;

export const PEOPLE_NOTES: readonly string[] = [
  "Cách điền danh sách đảng viên, cán bộ",
  "Mỗi dòng một người. Người tham gia thêm tập thể hoặc giữ thêm chức vụ thì thêm một dòng nữa, ghi lại chi bộ, họ và tên, ngày sinh.",
  "Cột có dấu * bắt buộc điền. Với người mới, điền thêm giới tính, tư cách, ngày kết nạp và ngày bắt đầu sinh hoạt ở chi bộ.",
  "Ngày ghi theo thứ tự ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 05/03/1965. Ô ngày đã định dạng sẵn là văn bản để máy không tự đổi ngày và tháng.",
  "Số thẻ đảng viên: các ô đã định dạng sẵn là văn bản để giữ số 0 ở đầu; xin gõ đủ số thẻ, để trống nếu chưa được cấp.",
  "Nơi làm việc: đảng viên không làm việc trong hệ thống chính trị (hưu trí, học sinh, sinh viên, doanh nghiệp tư nhân…) có mẫu kiểm điểm riêng từ năm 2025. Chưa rõ thì để trống. Tệp mẫu cũ không có cột này vẫn dùng được.",
  "Chi bộ, tập thể, nơi giữ chức vụ: chọn trong danh sách thả xuống.",
  "Người đã có trong hệ thống được nhận ra theo số thẻ. Nếu không có số thẻ, hệ thống hỏi lại khi trùng họ tên, ngày sinh và chi bộ.",
  "Người đã có: ô để trống nghĩa là giữ nguyên. Chuyển chi bộ không làm bằng tệp này mà làm thủ tục chuyển sinh hoạt ở trang cá nhân.",
  "Sau khi gửi tệp, hệ thống chỉ kiểm tra và cho xem từng dòng; chưa ghi gì cho đến khi bấm “Ghi vào hệ thống”.",
];
