export const cycleEvents = {
  "cycle.opened": "Mở đợt kiểm điểm",
  "cycle.closed": "Kết thúc đợt kiểm điểm",
  "deadline.set": "Đặt hạn cho cấp dưới",
  "deadline.extended": "Gia hạn cho đơn vị",
  "content.added": "Thêm mục nội dung kiểm điểm",
  "content.edited": "Sửa mục nội dung kiểm điểm",
  "content.ended": "Kết thúc mục nội dung kiểm điểm",
  "points.split": "Chia điểm tối đa cho các tiêu chí",
  "setting.changed": "Đặt lại một thiết lập của đợt kiểm điểm",
} as const;
