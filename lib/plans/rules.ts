/** What a person is sent to a unit for (RQ-04, RQ-12). */
export const ASSIGNMENT_KINDS = ["direct", "follow", "supervise"] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

const KIND_NAMES: Record<AssignmentKind, string> = {
  direct: "Dự, chỉ đạo",
  follow: "Theo dõi địa bàn",
  supervise: "Giám sát",
};

export function assignmentKindName(kind: AssignmentKind): string {
  return KIND_NAMES[kind];
}

const KIND_HINTS: Record<AssignmentKind, string> = {
  direct: "dự hội nghị và chỉ đạo, không biểu quyết, không bỏ phiếu",
  follow: "nắm tình hình trước hội nghị, không biểu quyết, không bỏ phiếu",
  supervise: "giám sát việc kiểm điểm, không biểu quyết, không bỏ phiếu",
};

export function assignmentKindHint(kind: AssignmentKind): string {
  return KIND_HINTS[kind];
}

/** The first unit that stands in another cluster already; a unit works in one cluster of its committee. */
export function clashingUnit<T extends { unitId: string; clusterId: string }>(
  chosen: readonly string[],
  placed: readonly T[],
  ownClusterId: string | null,
): T | null {
  return placed.find((row) => row.clusterId !== ownClusterId && chosen.includes(row.unitId)) ?? null;
}
