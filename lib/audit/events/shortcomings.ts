export const shortcomingEvents = {
  "shortcoming.recorded": "Đưa hạn chế vào sổ theo dõi khắc phục",
  "shortcoming.stepReported": "Báo một bước khắc phục hạn chế",
  "shortcoming.amended": "Sửa hạn, khó khăn, nơi tháo gỡ của một hạn chế",
  "shortcoming.verified": "Xác nhận hạn chế đã khắc phục",
  "shortcoming.sentBack": "Chưa công nhận đã khắc phục, yêu cầu làm tiếp",
} as const;
