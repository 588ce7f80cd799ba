/** By which tree of units figures are added up: "theo tổ chức hiện nay" · "theo tổ chức tại thời điểm" (R20.18). */
export const STRUCTURES = ["now", "then"] as const;
export type Structure = (typeof STRUCTURES)[number];
