export const cycleMessages = {
  "cycle.noneOpen": "Chưa mở đợt kiểm điểm nào.",
} as const;
