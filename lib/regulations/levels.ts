/** The four levels of quality, best first. The same names in every rule set (R1.1). */
export const LEVELS = ["excellent", "good", "fair", "failed"] as const;
export type Level = (typeof LEVELS)[number];

export type LevelDescription = {
  readonly level: Level;
  readonly name: string;
  readonly shortName: string;
  /** Shape that goes with the colour, so that colour never stands alone. */
  readonly glyph: string;
  /** 1 is the best. */
  readonly order: number;
};

const DESCRIPTIONS: Record<Level, Omit<LevelDescription, "level">> = {
  excellent: { name: "Hoàn thành xuất sắc nhiệm vụ", shortName: "HTXSNV", glyph: "★", order: 1 },
  good: { name: "Hoàn thành tốt nhiệm vụ", shortName: "HTTNV", glyph: "●", order: 2 },
  fair: { name: "Hoàn thành nhiệm vụ", shortName: "HTNV", glyph: "◐", order: 3 },
  failed: { name: "Không hoàn thành nhiệm vụ", shortName: "KHTNV", glyph: "✕", order: 4 },
};

export function describeLevel(level: Level): LevelDescription {
  return { level, ...DESCRIPTIONS[level] };
}

/** Negative when `a` is the better level. */
export function compareLevels(a: Level, b: Level): number {
  return DESCRIPTIONS[a].order - DESCRIPTIONS[b].order;
}

export function isAtLeast(level: Level, minimum: Level): boolean {
  return compareLevels(level, minimum) <= 0;
}

/** Grades of one criterion (R7.1), best first. A grade is not a level. */
export const GRADES = ["excellent", "good", "average", "poor"] as const;
export type Grade = (typeof GRADES)[number];

const GRADE_NAMES: Record<Grade, string> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  average: "Trung bình",
  poor: "Kém",
};

export function gradeName(grade: Grade): string {
  return GRADE_NAMES[grade];
}

export function isGradeAtLeast(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(minimum);
}
