import type { BaseType } from "../../../lib/units/rules";
import type { Post } from "./posts";

const seat = (body: Post["seats"][number]["body"], role: "deputy" | "ordinary", title: string) => ({
  body,
  role,
  title,
});

/** Leading staff of the whole district below its standing committee: government, Front, mass organisations, advisory boards. */
export const DISTRICT_STAFF: readonly Post[] = [
  {
    key: "viceChairmanCulture",
    title: "Phó Chủ tịch UBND huyện",
    born: [1972, 1984],
    rank: "deputyHead",
    level: "province",
    seats: [seat("government", "deputy", "Phó Chủ tịch UBND")],
  },
  {
    key: "frontDeputy",
    title: "Phó Chủ tịch Thường trực Ủy ban MTTQ huyện",
    born: [1970, 1982],
    rank: "deputyHead",
    level: "district",
    seats: [seat("front", "deputy", "Phó Chủ tịch Thường trực Ủy ban MTTQ")],
  },
  {
    key: "farmers",
    title: "Chủ tịch Hội Nông dân huyện",
    born: [1970, 1982],
    rank: "head",
    level: "district",
    seats: [seat("front", "ordinary", "Chủ tịch Hội Nông dân")],
  },
  {
    key: "women",
    title: "Chủ tịch Hội Liên hiệp Phụ nữ huyện",
    born: [1972, 1985],
    gender: "female",
    rank: "head",
    level: "district",
    seats: [seat("front", "ordinary", "Chủ tịch Hội Liên hiệp Phụ nữ")],
  },
  {
    key: "youth",
    title: "Bí thư Huyện đoàn",
    born: [1988, 1993],
    rank: "head",
    level: "district",
    seats: [seat("front", "ordinary", "Bí thư Huyện đoàn")],
  },
  {
    key: "organisationDeputy",
    title: "Phó Trưởng Ban Tổ chức",
    born: [1976, 1988],
    rank: "deputyHead",
    level: "district",
    seats: [],
  },
  {
    key: "inspectionDeputy",
    title: "Phó Chủ nhiệm Ủy ban Kiểm tra",
    born: [1974, 1986],
    rank: "deputyHead",
    level: "district",
    seats: [],
  },
  {
    key: "officeDeputy",
    title: "Phó Chánh Văn phòng",
    born: [1978, 1990],
    rank: "deputyHead",
    level: "district",
    seats: [],
  },
];

/** Party organisations of the district's agencies, besides the communes. Keys name the leading staff who belong there. */
export const DISTRICT_COMMITTEES: readonly {
  code: string;
  name: string;
  cells: readonly { name: string; size: number; leaders: readonly string[] }[];
}[] = [
  {
    code: "DU",
    name: "Đảng ủy Cơ quan Huyện ủy",
    cells: [
      {
        name: "Chi bộ Văn phòng Huyện ủy",
        size: 14,
        leaders: ["office", "officeDeputy", "secretary", "deputySecretary", "military", "police"],
      },
      {
        name: "Chi bộ Ban Tổ chức – Ủy ban Kiểm tra",
        size: 13,
        leaders: ["organisation", "inspection", "organisationDeputy", "inspectionDeputy"],
      },
      {
        name: "Chi bộ Tuyên giáo – Dân vận – Mặt trận – Đoàn thể",
        size: 17,
        leaders: ["propaganda", "front", "frontDeputy", "farmers", "women", "youth"],
      },
    ],
  },
  {
    code: "UB",
    name: "Đảng ủy Cơ quan UBND huyện",
    cells: [
      {
        name: "Chi bộ Văn phòng HĐND và UBND huyện",
        size: 16,
        leaders: ["viceChairman", "chairman", "viceChairmanCulture"],
      },
      { name: "Chi bộ Phòng Nông nghiệp và Phát triển nông thôn", size: 10, leaders: [] },
      { name: "Chi bộ Phòng Tài chính – Kế hoạch", size: 9, leaders: [] },
      { name: "Chi bộ Phòng Giáo dục và Đào tạo", size: 11, leaders: [] },
      { name: "Chi bộ Phòng Nội vụ", size: 7, leaders: [] },
    ],
  },
];

export const DISTRICT_CELLS: readonly { code: string; name: string; size: number; baseType: BaseType }[] = [
  { code: "C1", name: "Chi bộ Trường THPT Hương Khê", size: 27, baseType: "publicService" },
  { code: "C2", name: "Chi bộ Tòa án nhân dân huyện Hương Khê", size: 11, baseType: "stateAgency" },
  { code: "C3", name: "Chi bộ Viện kiểm sát nhân dân huyện Hương Khê", size: 10, baseType: "stateAgency" },
  { code: "C4", name: "Chi bộ Hạt Kiểm lâm Hương Khê", size: 13, baseType: "stateAgency" },
  { code: "C5", name: "Chi bộ Hợp tác xã Bưởi Phúc Trạch", size: 8, baseType: "enterprise" },
];
