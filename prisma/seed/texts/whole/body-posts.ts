import type { CollectiveKind } from "../../../../lib/db/generated/enums";
import type { Post } from "../posts";

type Seat = Post["seats"][number];

const seat = (body: CollectiveKind, role: Seat["role"], title: string): Seat => ({ body, role, title });

/** The mass organisations whose leaderships are reviewed beside the Front, in the order of the lists. */
export const MASS_ORGANISATIONS = [
  { key: "farmers", name: "Hội Nông dân", head: "Chủ tịch Hội Nông dân", deputy: "Phó Chủ tịch Hội Nông dân" },
  {
    key: "women",
    name: "Hội Liên hiệp Phụ nữ",
    head: "Chủ tịch Hội Liên hiệp Phụ nữ",
    deputy: "Phó Chủ tịch Hội Liên hiệp Phụ nữ",
  },
  {
    key: "veterans",
    name: "Hội Cựu chiến binh",
    head: "Chủ tịch Hội Cựu chiến binh",
    deputy: "Phó Chủ tịch Hội Cựu chiến binh",
  },
  { key: "youth", name: "Đoàn TNCS Hồ Chí Minh", head: "Bí thư Đoàn Thanh niên", deputy: "Phó Bí thư Đoàn Thanh niên" },
] as const;

/** Second in line of each mass organisation. In communes they also work in the office. */
export function deputyPosts(level: Post["level"]): readonly Post[] {
  return MASS_ORGANISATIONS.map(({ key, deputy }) => ({
    key: `${key}Deputy`,
    title: deputy,
    born:
      key === "veterans"
        ? ([1961, 1968] as const)
        : key === "youth"
          ? ([1990, 1997] as const)
          : ([1972, 1990] as const),
    ...(key === "women" ? { gender: "female" as const } : {}),
    rank: "deputyHead" as const,
    level,
    seats: [],
  }));
}

/** Leading staff of a district whose standing committee stands already: council, government, Front, mass organisations. */
export function districtBodyPosts(word: string): readonly Post[] {
  const post = (key: string, title: string, born: Post["born"], level: Post["level"], seats: Post["seats"]): Post => ({
    key,
    title: `${title} ${word}`,
    born,
    rank: seats.some(({ role }) => role === "head") ? "head" : "deputyHead",
    level,
    seats,
  });
  return [
    post("councilDeputy", "Phó Chủ tịch HĐND", [1970, 1982], "province", []),
    post("viceChairmanCulture", "Phó Chủ tịch UBND", [1972, 1984], "province", [
      seat("government", "deputy", "Phó Chủ tịch UBND"),
    ]),
    post("frontDeputy", "Phó Chủ tịch Thường trực Ủy ban MTTQ", [1970, 1982], "district", [
      seat("front", "deputy", "Phó Chủ tịch Thường trực Ủy ban MTTQ"),
    ]),
    ...MASS_ORGANISATIONS.map(({ key, head }) => ({
      ...post(key, head, key === "youth" ? [1987, 1993] : [1967, 1982], "district", [seat("front", "ordinary", head)]),
      rank: "head" as const,
      ...(key === "women" ? { gender: "female" as const } : {}),
    })),
    ...deputyPosts("district"),
  ];
}
