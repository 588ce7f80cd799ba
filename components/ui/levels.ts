/** How the four quality levels look everywhere: name, short name, shape and colour. */
export const levelCodes = ["excellent", "good", "fair", "failed"] as const;

export type LevelCode = (typeof levelCodes)[number];

export const levelNames: Record<LevelCode, string> = {
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  good: "Hoàn thành tốt nhiệm vụ",
  fair: "Hoàn thành nhiệm vụ",
  failed: "Không hoàn thành nhiệm vụ",
};

export const levelShortNames: Record<LevelCode, string> = {
  excellent: "HTXSNV",
  good: "HTTNV",
  fair: "HTNV",
  failed: "KHTNV",
};

export const levelTextClass: Record<LevelCode, string> = {
  excellent: "text-excellent",
  good: "text-good",
  fair: "text-fair",
  failed: "text-failed",
};

export const levelFillClass: Record<LevelCode, string> = {
  excellent: "fill-excellent",
  good: "fill-good",
  fair: "fill-fair",
  failed: "fill-failed",
};

/** The four grades of one criterion; a grade is not a level. */
export const gradeNames = { excellent: "Xuất sắc", good: "Tốt", average: "Trung bình", poor: "Kém" } as const;
