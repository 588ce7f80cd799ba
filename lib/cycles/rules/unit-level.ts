/** From the bottom to the top: the order in which deadlines follow each other (RQ-13). */
export const UNIT_LEVELS = ["cell", "grassroots", "district", "province"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const LEVEL_NAMES: Record<UnitLevel, string> = {
  cell: "Chi bộ",
  grassroots: "Tổ chức cơ sở đảng",
  district: "Huyện, thị, thành ủy, đảng ủy trực thuộc",
  province: "Cấp tỉnh",
};

export function levelName(level: UnitLevel): string {
  return LEVEL_NAMES[level];
}

/** The level at which a unit of this kind has its deadlines; an agency stands one level below the unit that manages it. */
export function levelOfUnit(kind: string, parentKind: string | null): UnitLevel {
  if (kind === "province") return "province";
  if (kind === "districtCommittee" || kind === "affiliatedCommittee") return "district";
  if (kind === "grassrootsCommittee" || kind === "grassrootsCell") return "grassroots";
  if (kind === "agency" && parentKind === "province") return "district";
  if (kind === "agency" && (parentKind === "districtCommittee" || parentKind === "affiliatedCommittee")) {
    return "grassroots";
  }
  return "cell";
}

/** Levels strictly below, from the top down. */
export function levelsBelow(level: UnitLevel): UnitLevel[] {
  return UNIT_LEVELS.slice(0, UNIT_LEVELS.indexOf(level)).toReversed();
}

export function isLowerLevel(level: UnitLevel, than: UnitLevel): boolean {
  return UNIT_LEVELS.indexOf(level) < UNIT_LEVELS.indexOf(than);
}

/** "/42/444/18562/" → "/42/", "/42/444/", "/42/444/18562/". */
export function pathsDownTo(path: string): string[] {
  const codes = path.split("/").filter((code) => code !== "");
  return codes.map((_, index) => `/${codes.slice(0, index + 1).join("/")}/`);
}
