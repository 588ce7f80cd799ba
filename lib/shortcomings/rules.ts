/** R12.7, R9.1 III: limitations are followed to the next review as chưa – đang – đã khắc phục; RQ-16 adds verification from above. */
export const SHORTCOMING_STATUSES = ["notYet", "underWay", "fixed", "verified"] as const;
export type ShortcomingStatus = (typeof SHORTCOMING_STATUSES)[number];

export const STATUS_NAMES: Record<ShortcomingStatus, string> = {
  notYet: "Chưa khắc phục",
  underWay: "Đang khắc phục",
  fixed: "Đã khắc phục, chờ xác nhận",
  verified: "Đã khắc phục, cấp trên xác nhận",
};

export const SHORTCOMING_ORIGINS = ["review", "inspection", "conclusion"] as const;
export type ShortcomingOrigin = (typeof SHORTCOMING_ORIGINS)[number];

export const ORIGIN_NAMES: Record<ShortcomingOrigin, string> = {
  review: "Kiểm điểm",
  inspection: "Kết luận kiểm tra, giám sát",
  conclusion: "Kết luận của cấp trên",
};

/** What the unit itself may report next; verification and sending back belong to the level above. */
export function reportableStatuses(current: ShortcomingStatus): readonly ShortcomingStatus[] {
  if (current === "notYet") return ["notYet", "underWay", "fixed"];
  if (current === "underWay") return ["underWay", "fixed"];
  return [];
}

/** Open work: not yet reported as fixed. */
function isOutstanding(status: ShortcomingStatus): boolean {
  return status === "notYet" || status === "underWay";
}

/** Past its day and still outstanding. Days are calendar days "YYYY-MM-DD". */
export function isOverdue(status: ShortcomingStatus, dueOn: string | null, today: string): boolean {
  return isOutstanding(status) && dueOn !== null && dueOn < today;
}
