export const reviewEvents = {
  "review.saved": "Lưu bản kiểm điểm",
  "review.submitted": "Nộp bản kiểm điểm",
  "review.reopened": "Mở lại bản kiểm điểm để sửa",
} as const;
