import type { BaseType } from "../../../../lib/units/rules";
import type { Department } from "../division-posts";

/** A provincial agency with its leadership collective and the Party organisation inside it. */
export type AgencyWish = Department & { leaderTitles: readonly [string, string]; baseType: BaseType };

type Family = {
  titles: (name: string) => readonly [string, string];
  baseType: BaseType;
  divisions: readonly (readonly [name: string, headTitle: string, staff: number])[];
};

const division = (name: string, staff: number) =>
  [name, `Trưởng ${name.charAt(0).toLowerCase()}${name.slice(1)}`, staff] as const;

const DEPARTMENT: Family = {
  titles: (name) => [`Giám đốc ${name}`, `Phó Giám đốc ${name}`],
  baseType: "stateAgency",
  divisions: [
    ["Văn phòng Sở", "Chánh Văn phòng Sở", 9],
    ["Thanh tra Sở", "Chánh Thanh tra Sở", 6],
    division("Phòng Kế hoạch – Tài chính", 8),
    division("Phòng Quản lý chuyên ngành 1", 9),
    division("Phòng Quản lý chuyên ngành 2", 8),
    ["Trung tâm trực thuộc Sở", "Giám đốc Trung tâm", 14],
  ],
};

const OFFICE: Family = {
  titles: (name) => [`Chánh ${name}`, `Phó Chánh ${name}`],
  baseType: "stateAgency",
  divisions: [
    division("Phòng Hành chính – Tổ chức", 9),
    division("Phòng Tổng hợp", 10),
    division("Phòng Quản trị – Tài vụ", 9),
  ],
};

const PARTY_BOARD: Family = {
  titles: (name) => [`Trưởng ${name}`, `Phó Trưởng ${name}`],
  baseType: "partyAndFront",
  divisions: [
    ["Văn phòng Ban", "Chánh Văn phòng Ban", 6],
    division("Phòng Nghiệp vụ 1", 6),
    division("Phòng Nghiệp vụ 2", 6),
  ],
};

const MASS_ORGANISATION: Family = {
  titles: (name) => [`Chủ tịch ${name}`, `Phó Chủ tịch ${name}`],
  baseType: "partyAndFront",
  divisions: [
    ["Văn phòng", "Chánh Văn phòng", 8],
    ["Ban Tổ chức – Kiểm tra", "Trưởng Ban Tổ chức – Kiểm tra", 7],
    ["Ban Phong trào", "Trưởng Ban Phong trào", 8],
  ],
};

const HOSPITAL: Family = {
  titles: (name) => [`Giám đốc ${name}`, `Phó Giám đốc ${name}`],
  baseType: "publicService",
  divisions: [
    division("Phòng Kế hoạch tổng hợp", 14),
    division("Phòng Tổ chức cán bộ", 10),
    division("Khoa Khám bệnh", 18),
    division("Khoa Hồi sức cấp cứu", 20),
    division("Khoa Nội tổng hợp", 19),
    division("Khoa Ngoại tổng hợp", 18),
    division("Khoa Xét nghiệm", 13),
    division("Khoa Dược", 13),
  ],
};

const SCHOOL: Family = {
  titles: (name) => [`Hiệu trưởng ${name}`, `Phó Hiệu trưởng ${name}`],
  baseType: "publicService",
  divisions: [
    division("Phòng Tổ chức – Hành chính", 15),
    division("Phòng Đào tạo", 13),
    division("Khoa Khoa học cơ bản", 20),
    division("Khoa Lý luận chính trị", 15),
    division("Khoa Chuyên ngành", 21),
  ],
};

const CENTRE: Family = {
  titles: (name) => [`Giám đốc ${name}`, `Phó Giám đốc ${name}`],
  baseType: "publicService",
  divisions: [
    division("Phòng Hành chính – Tổng hợp", 12),
    division("Phòng Chuyên môn 1", 14),
    division("Phòng Chuyên môn 2", 14),
  ],
};

const AGENCIES: readonly (readonly [code: string, name: string, family: Family, titles?: readonly [string, string]])[] =
  [
    ["VPUB", "Văn phòng UBND tỉnh", OFFICE],
    ["VPHD", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", OFFICE],
    ["SKHDT", "Sở Kế hoạch và Đầu tư", DEPARTMENT],
    ["STC", "Sở Tài chính", DEPARTMENT],
    ["SNN", "Sở Nông nghiệp và Phát triển nông thôn", DEPARTMENT],
    ["SCT", "Sở Công Thương", DEPARTMENT],
    ["SGT", "Sở Giao thông vận tải", DEPARTMENT],
    ["SXD", "Sở Xây dựng", DEPARTMENT],
    ["STN", "Sở Tài nguyên và Môi trường", DEPARTMENT],
    ["STTTT", "Sở Thông tin và Truyền thông", DEPARTMENT],
    ["SKHCN", "Sở Khoa học và Công nghệ", DEPARTMENT],
    ["SVH", "Sở Văn hóa, Thể thao và Du lịch", DEPARTMENT],
    ["SLD", "Sở Lao động – Thương binh và Xã hội", DEPARTMENT],
    ["SYT", "Sở Y tế", DEPARTMENT],
    ["STP", "Sở Tư pháp", DEPARTMENT],
    ["SNG", "Sở Ngoại vụ", DEPARTMENT],
    ["TTT", "Thanh tra tỉnh", OFFICE, ["Chánh Thanh tra tỉnh", "Phó Chánh Thanh tra tỉnh"]],
    ["KKT", "Ban Quản lý Khu kinh tế tỉnh", PARTY_BOARD],
    ["BTG", "Ban Tuyên giáo Tỉnh ủy", PARTY_BOARD],
    ["BDV", "Ban Dân vận Tỉnh ủy", PARTY_BOARD],
    [
      "UBKT",
      "Cơ quan Ủy ban Kiểm tra Tỉnh ủy",
      PARTY_BOARD,
      ["Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy", "Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"],
    ],
    ["BNC", "Ban Nội chính Tỉnh ủy", PARTY_BOARD],
    ["TCT", "Trường Chính trị Trần Phú", SCHOOL],
    ["BHT", "Báo Hà Tĩnh", CENTRE, ["Tổng Biên tập Báo Hà Tĩnh", "Phó Tổng Biên tập Báo Hà Tĩnh"]],
    [
      "MTTQ",
      "Cơ quan Ủy ban MTTQ tỉnh",
      MASS_ORGANISATION,
      ["Phó Chủ tịch Thường trực Ủy ban MTTQ tỉnh", "Phó Chủ tịch Ủy ban MTTQ tỉnh"],
    ],
    ["LDLD", "Liên đoàn Lao động tỉnh", MASS_ORGANISATION],
    ["HND", "Hội Nông dân tỉnh", MASS_ORGANISATION],
    ["HPN", "Hội Liên hiệp Phụ nữ tỉnh", MASS_ORGANISATION],
    ["CCB", "Hội Cựu chiến binh tỉnh", MASS_ORGANISATION],
    ["TD", "Tỉnh đoàn Hà Tĩnh", MASS_ORGANISATION, ["Bí thư Tỉnh đoàn", "Phó Bí thư Tỉnh đoàn"]],
    ["BVDK", "Bệnh viện Đa khoa tỉnh", HOSPITAL],
    ["BVYH", "Bệnh viện Y học cổ truyền tỉnh", HOSPITAL],
    ["KSBT", "Trung tâm Kiểm soát bệnh tật tỉnh", CENTRE],
    ["DHHT", "Trường Đại học Hà Tĩnh", SCHOOL],
    ["CDYT", "Trường Cao đẳng Y tế Hà Tĩnh", SCHOOL],
    ["CDKT", "Trường Cao đẳng Kỹ thuật Việt – Đức Hà Tĩnh", SCHOOL],
    ["PTTH", "Đài Phát thanh và Truyền hình tỉnh", CENTRE],
  ];

/** Provincial departments, Party boards, mass organisations and service units; the story adds two departments and the Organisation Board. */
export const PROVINCIAL_AGENCIES: readonly AgencyWish[] = AGENCIES.map(([code, name, family, titles]) => ({
  code,
  name,
  partyName: `Đảng bộ ${name}`,
  baseType: family.baseType,
  leaderTitles: titles ?? family.titles(name),
  divisions: family.divisions.map(([division, headTitle, staff]) => ({ name: division, headTitle, staff })),
}));
