export const obligationEvents = {
  "obligations.generated": "Lập, cập nhật danh sách phải kiểm điểm",
} as const;
