import type { CollectiveKind, CollectiveRole } from "../../../lib/db/generated/enums";

/** One post of the leading staff: its seats, in the order in which people are named in a list. */
export type Post = {
  key: string;
  title: string;
  born: readonly [number, number];
  rank: "head" | "deputyHead" | "divisionHead" | "deputyDivisionHead" | "specialist";
  level: "province" | "district" | "grassroots";
  seats: readonly { body: CollectiveKind; role: CollectiveRole; title: string }[];
  gender?: "male" | "female";
};

const seat = (body: CollectiveKind, role: CollectiveRole, title: string) => ({ body, role, title });
const executive = (title = "Ủy viên Ban Chấp hành Đảng bộ") => seat("executiveCommittee", "ordinary", title);

/** Commune or town: standing committee of five, executive committee of fifteen together with two village secretaries. */
export const COMMUNE_POSTS: readonly Post[] = [
  {
    key: "secretary",
    title: "Bí thư Đảng ủy, Chủ tịch HĐND",
    born: [1970, 1980],
    rank: "head",
    level: "district",
    seats: [seat("standingCommittee", "head", "Bí thư Đảng ủy"), seat("executiveCommittee", "head", "Bí thư Đảng ủy")],
  },
  {
    key: "deputySecretary",
    title: "Phó Bí thư Thường trực Đảng ủy",
    born: [1972, 1984],
    rank: "deputyHead",
    level: "district",
    seats: [
      seat("standingCommittee", "deputy", "Phó Bí thư Thường trực Đảng ủy"),
      seat("executiveCommittee", "deputy", "Phó Bí thư Thường trực Đảng ủy"),
    ],
  },
  {
    key: "chairman",
    title: "Phó Bí thư Đảng ủy, Chủ tịch UBND",
    born: [1972, 1985],
    rank: "deputyHead",
    level: "district",
    seats: [
      seat("standingCommittee", "deputy", "Phó Bí thư Đảng ủy, Chủ tịch UBND"),
      seat("executiveCommittee", "deputy", "Phó Bí thư Đảng ủy"),
      seat("government", "head", "Chủ tịch UBND"),
    ],
  },
  {
    key: "frontChair",
    title: "Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ",
    born: [1968, 1980],
    rank: "head",
    level: "district",
    seats: [
      seat("standingCommittee", "ordinary", "Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ"),
      executive(),
      seat("front", "head", "Chủ tịch Ủy ban MTTQ"),
    ],
  },
  {
    key: "military",
    title: "Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban Chỉ huy quân sự",
    born: [1978, 1988],
    gender: "male",
    rank: "head",
    level: "district",
    seats: [
      seat("standingCommittee", "ordinary", "Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban Chỉ huy quân sự"),
      executive(),
    ],
  },
  {
    key: "viceChairmanEconomy",
    title: "Phó Chủ tịch UBND",
    born: [1974, 1987],
    rank: "deputyHead",
    level: "district",
    seats: [executive(), seat("government", "deputy", "Phó Chủ tịch UBND")],
  },
  {
    key: "viceChairmanCulture",
    title: "Phó Chủ tịch UBND",
    born: [1974, 1988],
    rank: "deputyHead",
    level: "district",
    seats: [executive(), seat("government", "deputy", "Phó Chủ tịch UBND")],
  },
  {
    key: "viceChairCouncil",
    title: "Phó Chủ tịch HĐND",
    born: [1971, 1984],
    rank: "deputyHead",
    level: "district",
    seats: [executive()],
  },
  {
    key: "frontDeputy",
    title: "Phó Chủ tịch Ủy ban MTTQ",
    born: [1966, 1982],
    rank: "deputyHead",
    level: "grassroots",
    seats: [seat("front", "deputy", "Phó Chủ tịch Ủy ban MTTQ")],
  },
  {
    key: "farmers",
    title: "Chủ tịch Hội Nông dân",
    born: [1970, 1985],
    rank: "head",
    level: "grassroots",
    seats: [executive(), seat("front", "ordinary", "Chủ tịch Hội Nông dân")],
  },
  {
    key: "women",
    title: "Chủ tịch Hội Liên hiệp Phụ nữ",
    born: [1972, 1988],
    gender: "female",
    rank: "head",
    level: "grassroots",
    seats: [executive(), seat("front", "ordinary", "Chủ tịch Hội Liên hiệp Phụ nữ")],
  },
  {
    key: "veterans",
    title: "Chủ tịch Hội Cựu chiến binh",
    born: [1960, 1967],
    gender: "male",
    rank: "head",
    level: "grassroots",
    seats: [executive(), seat("front", "ordinary", "Chủ tịch Hội Cựu chiến binh")],
  },
  {
    key: "youth",
    title: "Bí thư Đoàn Thanh niên",
    born: [1989, 1995],
    rank: "head",
    level: "grassroots",
    seats: [executive(), seat("front", "ordinary", "Bí thư Đoàn Thanh niên")],
  },
  {
    key: "police",
    title: "Trưởng Công an",
    born: [1978, 1988],
    gender: "male",
    rank: "head",
    level: "district",
    seats: [executive()],
  },
];

/** Staff of the commune without a seat. */
export const COMMUNE_SPECIALISTS: readonly string[] = [
  "Công chức Văn phòng – thống kê",
  "Công chức Địa chính – nông nghiệp – xây dựng và môi trường",
  "Công chức Tài chính – kế toán",
  "Công chức Tư pháp – hộ tịch",
  "Công chức Văn hóa – xã hội",
];

function committeePost(key: string, title: string, role: CollectiveRole, level: Post["level"]): Post {
  return {
    key,
    title,
    born: [1966, 1979],
    rank: role === "head" ? "head" : "deputyHead",
    level,
    seats: [seat("standingCommittee", role, title)],
  };
}

/** Standing committee of a district, the leading staff of its government and of its Front. */
export function districtPosts(committeeName: string): readonly Post[] {
  const member = (key: string, post: string) =>
    committeePost(key, `Ủy viên Ban Thường vụ, ${post}`, "ordinary", "province");
  return [
    committeePost("secretary", `Bí thư ${committeeName}`, "head", "province"),
    committeePost("deputySecretary", `Phó Bí thư Thường trực ${committeeName}`, "deputy", "province"),
    {
      ...committeePost("chairman", `Phó Bí thư ${committeeName}, Chủ tịch UBND`, "deputy", "province"),
      seats: [
        seat("standingCommittee", "deputy", `Phó Bí thư ${committeeName}, Chủ tịch UBND`),
        seat("government", "head", "Chủ tịch UBND"),
      ],
    },
    member("organisation", "Trưởng Ban Tổ chức"),
    member("inspection", "Chủ nhiệm Ủy ban Kiểm tra"),
    member("propaganda", "Trưởng Ban Tuyên giáo"),
    {
      ...member("front", "Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ"),
      seats: [
        seat("standingCommittee", "ordinary", "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ"),
        seat("front", "head", "Chủ tịch Ủy ban MTTQ"),
      ],
    },
    member("military", "Chỉ huy trưởng Ban Chỉ huy quân sự"),
    member("police", "Trưởng Công an"),
    {
      ...member("viceChairman", "Phó Chủ tịch UBND"),
      seats: [
        seat("standingCommittee", "ordinary", "Ủy viên Ban Thường vụ, Phó Chủ tịch UBND"),
        seat("government", "deputy", "Phó Chủ tịch UBND"),
      ],
    },
    member("office", "Chánh Văn phòng"),
  ];
}
