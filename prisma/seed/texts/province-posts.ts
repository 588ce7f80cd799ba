import type { CollectiveRole } from "../../../lib/db/generated/enums";
import type { Post } from "./posts";

function post(key: string, role: CollectiveRole, title: string): Post {
  return {
    key,
    title,
    born: [1964, 1975],
    rank: role === "head" ? "head" : "deputyHead",
    level: "province",
    seats: [{ body: "standingCommittee", role, title }],
  };
}

export const PROVINCE_POSTS: readonly Post[] = [
  post("secretary", "head", "Bí thư Tỉnh ủy"),
  post("deputySecretary", "deputy", "Phó Bí thư Thường trực Tỉnh ủy"),
  post("chairman", "deputy", "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"),
  post("organisation", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy"),
  post("inspection", "ordinary", "Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"),
  post("propaganda", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy"),
  post("massWork", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy"),
  post("front", "ordinary", "Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ tỉnh"),
  post("viceChairman", "ordinary", "Ủy viên Ban Thường vụ, Phó Chủ tịch Thường trực UBND tỉnh"),
  post("office", "ordinary", "Ủy viên Ban Thường vụ, Chánh Văn phòng Tỉnh ủy"),
  post("military", "ordinary", "Ủy viên Ban Thường vụ, Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh"),
  post("police", "ordinary", "Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh"),
];

/** Standing committee of the affiliated committee of agencies and enterprises. */
export const AFFILIATED_POSTS: readonly Post[] = [
  post("secretary", "head", "Bí thư Đảng ủy Khối"),
  post("deputySecretary", "deputy", "Phó Bí thư Thường trực Đảng ủy Khối"),
  post("deputySecretary2", "deputy", "Phó Bí thư Đảng ủy Khối"),
  post("organisation", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Đảng ủy Khối"),
  post("inspection", "ordinary", "Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối"),
  post("propaganda", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối"),
  post("office", "ordinary", "Ủy viên Ban Thường vụ, Chánh Văn phòng Đảng ủy Khối"),
];

function companyPost(key: string, title: string, seats: Post["seats"]): Post {
  return { key, title, born: [1968, 1982], rank: "deputyHead", level: "province", seats };
}

const inCommittee = (role: CollectiveRole, title: string) => [
  { body: "standingCommittee" as const, role, title },
  { body: "executiveCommittee" as const, role, title: role === "ordinary" ? "Ủy viên Ban Chấp hành Đảng bộ" : title },
];
const onExecutive = [
  { body: "executiveCommittee" as const, role: "ordinary" as const, title: "Ủy viên Ban Chấp hành Đảng bộ" },
];

/** The power company: committee of eleven with a standing committee of five; director and deputies lead the company. */
export const COMPANY_POSTS: readonly Post[] = [
  companyPost("director", "Bí thư Đảng ủy, Giám đốc Công ty", [
    ...inCommittee("head", "Bí thư Đảng ủy"),
    { body: "leadership", role: "head", title: "Giám đốc Công ty" },
  ]),
  companyPost("deputySecretary", "Phó Bí thư Thường trực Đảng ủy", inCommittee("deputy", "Phó Bí thư Đảng ủy")),
  companyPost("technology", "Phó Giám đốc Kỹ thuật", [
    ...inCommittee("ordinary", "Ủy viên Ban Thường vụ"),
    { body: "leadership", role: "deputy", title: "Phó Giám đốc Kỹ thuật" },
  ]),
  companyPost("business", "Phó Giám đốc Kinh doanh", [
    ...inCommittee("ordinary", "Ủy viên Ban Thường vụ"),
    { body: "leadership", role: "deputy", title: "Phó Giám đốc Kinh doanh" },
  ]),
  companyPost("union", "Chủ tịch Công đoàn Công ty", inCommittee("ordinary", "Ủy viên Ban Thường vụ")),
  companyPost("investment", "Phó Giám đốc Đầu tư xây dựng", [
    ...onExecutive,
    { body: "leadership", role: "deputy", title: "Phó Giám đốc Đầu tư xây dựng" },
  ]),
  companyPost("personnel", "Trưởng phòng Tổ chức và Nhân sự", onExecutive),
  companyPost("finance", "Trưởng phòng Tài chính kế toán", onExecutive),
  companyPost("dispatch", "Trưởng phòng Điều độ", onExecutive),
  companyPost("city", "Giám đốc Điện lực Thành phố Hà Tĩnh", onExecutive),
  companyPost("huongKhe", "Giám đốc Điện lực Hương Khê", onExecutive),
];

/** Cells of the company, each with the posts that belong to it. */
export const COMPANY_CELLS: readonly { name: string; size: number; leaders: readonly string[] }[] = [
  { name: "Chi bộ Văn phòng Công ty", size: 15, leaders: ["deputySecretary", "personnel", "director", "union"] },
  { name: "Chi bộ Kỹ thuật – Điều độ", size: 21, leaders: ["dispatch", "technology"] },
  { name: "Chi bộ Kinh doanh – Tài chính", size: 19, leaders: ["finance", "business", "investment"] },
  { name: "Chi bộ Điện lực Thành phố Hà Tĩnh", size: 22, leaders: ["city"] },
  { name: "Chi bộ Điện lực Hương Khê", size: 14, leaders: ["huongKhe"] },
  { name: "Chi bộ Điện lực Kỳ Anh", size: 17, leaders: [] },
  { name: "Chi bộ Điện lực Cẩm Xuyên", size: 13, leaders: [] },
  { name: "Chi bộ Đội Quản lý vận hành lưới điện cao thế", size: 12, leaders: [] },
];
