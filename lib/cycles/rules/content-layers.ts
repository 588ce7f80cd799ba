import type { UnitLevel } from "./unit-level";

/** Layers of the review content, centre first: the order in which a subject answers them (RQ-03). */
const CONTENT_LAYERS = ["central", "provincial", "district", "unit"] as const;
export type ContentLayer = (typeof CONTENT_LAYERS)[number];

export const CONTENT_SUBJECTS = ["collective", "leader", "nonLeader", "outsideSystem"] as const;
export type ContentSubject = (typeof CONTENT_SUBJECTS)[number];

const LAYER_NAMES: Record<ContentLayer, string> = {
  central: "Trung ương",
  provincial: "Tỉnh",
  district: "Cấp huyện",
  unit: "Đơn vị",
};

const SUBJECT_NAMES: Record<ContentSubject, string> = {
  collective: "Tập thể",
  leader: "Cá nhân giữ chức vụ lãnh đạo, quản lý",
  nonLeader: "Cá nhân không giữ chức vụ lãnh đạo, quản lý",
  outsideSystem: "Đảng viên không làm việc trong hệ thống chính trị",
};

export function layerName(layer: ContentLayer): string {
  return LAYER_NAMES[layer];
}

export function contentSubjectName(subject: ContentSubject): string {
  return SUBJECT_NAMES[subject];
}

/** The layer in which a unit of this level adds items; the centre's are never a unit's own. */
export function layerOfLevel(level: UnitLevel): ContentLayer {
  if (level === "province") return "provincial";
  return level === "district" ? "district" : "unit";
}

/** Centre first, then province, district and unit; within a layer by ordinal. */
export function compareContent(
  a: { layer: ContentLayer; ordinal: number; depth: number },
  b: { layer: ContentLayer; ordinal: number; depth: number },
): number {
  return (
    CONTENT_LAYERS.indexOf(a.layer) - CONTENT_LAYERS.indexOf(b.layer) || a.depth - b.depth || a.ordinal - b.ordinal
  );
}
