export const ratingEvents = {
  "rating.announced": "Công bố kết quả bỏ phiếu tại hội nghị",
} as const;
